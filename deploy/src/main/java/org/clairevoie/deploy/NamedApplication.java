package org.clairevoie.deploy;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// How each application of ours is started.
public final class NamedApplication {
    private NamedApplication() {}

    /// @param settings the name of its own file, never `application`: two of a name on one class path hide each other. What all
    ///     have in common stands in `shared.yaml`, which each imports
    public static SpringApplication of(Class<?> wiring, String settings) {
        SpringApplication application = new SpringApplication(wiring);
        application.setDefaultProperties(Map.of("spring.config.name", settings));
        // Both sides may have a class of the same simple name.
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        return application;
    }
}
