package org.clairevoie.deploy.scene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a JVM is started that runs a class of this one's.
///
/// @param words the whole command but for the arguments of `main`
public record JavaCommand(String main, List<String> words) {
    /// As `deploy/run` starts them. The serial collector: decision 0018.
    private static final List<String> AS_THE_DOOR = List.of(
            "-Xmx" + System.getenv().getOrDefault("CLAIREVOIE_HEAP", "512m"),
            "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");

    /// From the class path of this JVM; where it runs from the jar that the door has laid out, with the start that was recorded beside it.
    ///
    /// @param options for the JVM, after those of the door
    public static JavaCommand ofThisOne(Class<?> main, List<String> options) {
        List<String> all = new ArrayList<>(options);
        laidOut().map(jar -> jar.resolveSibling("start.aot").toFile()).filter(recorded -> recorded.length() > 0)
                .ifPresent(recorded -> all.add("-XX:AOTCache=" + recorded));
        return of(System.getProperty("java.class.path"), main, all);
    }

    /// @param classPath as `java -cp` takes it
    public static JavaCommand of(String classPath, Class<?> main, List<String> options) {
        List<String> words = java();
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, main.getName()));
        return new JavaCommand(main.getName(), List.copyOf(words));
    }

    /// The jar that the door has laid out, when this JVM runs from it: nothing else is in its class path, but for what its manifest names.
    public static Optional<Path> laidOut() {
        Path classPath = Path.of(System.getProperty("java.class.path"));
        return classPath.endsWith("clairevoie-app.jar") && Files.isDirectory(classPath.resolveSibling("lib")) ? Optional.of(classPath) : Optional.empty();
    }

    private static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(AS_THE_DOOR);
        return words;
    }
}
