package org.clairevoie.deploy.scene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a JVM is started that runs a class of this one's.
///
/// @param words the whole command but for the arguments of `main`
public record JavaCommand(String main, List<String> words) {
    /// As `deploy/run` starts them. The serial collector: decision 0018.
    private static final List<String> AS_THE_DOOR = List.of(
            "-Xmx" + System.getenv().getOrDefault("CLAIREVOIE_HEAP", "512m"),
            "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");

    /// From the class path of this JVM, or out of the executable jar that it runs from.
    ///
    /// @param options for the JVM, after those of the door
    public static JavaCommand ofThisOne(Class<?> main, List<String> options) {
        List<String> words = java();
        words.addAll(options);
        String classPath = System.getProperty("java.class.path");
        if (System.getProperty("loader.main") == null) {
            words.addAll(List.of("-cp", classPath, main.getName()));
        } else {
            // Out of the executable jar, whose launcher takes the class to run from a property.
            words.addAll(List.of("-Dloader.main=" + main.getName(), "-cp", classPath, "org.springframework.boot.loader.launch.PropertiesLauncher"));
        }
        return new JavaCommand(main.getName(), List.copyOf(words));
    }

    /// From a jar whose manifest names the jars it needs.
    public static JavaCommand ofJar(Path jar, Class<?> main, List<String> options) {
        List<String> words = java();
        words.addAll(options);
        words.addAll(List.of("-cp", jar.toString(), main.getName()));
        return new JavaCommand(main.getName(), List.copyOf(words));
    }

    private static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(AS_THE_DOOR);
        return words;
    }
}
