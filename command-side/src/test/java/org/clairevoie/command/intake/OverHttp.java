package org.clairevoie.command.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.clairevoie.testing.TestIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// On a real port, with a real database; tests that say the same share both.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = IntakeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "clairevoie.master-key-file=target/test-keys/${random.uuid}", "clairevoie.erasure.keys-in-memory=200ms",
            "spring.threads.virtual.enabled=true", "server.tomcat.max-swallow-size=9MB"})
@ContextConfiguration(initializers = OverHttp.WithTokens.class)
public @interface OverHttp {
    /// Takes the tokens of the tests.
    class WithTokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(TestIssuer.settings()).applyTo(context);
        }
    }
}
