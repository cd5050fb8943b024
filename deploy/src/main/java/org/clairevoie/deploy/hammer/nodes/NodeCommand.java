package org.clairevoie.deploy.hammer.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.deploy.scene.JavaCommand;
import org.clairevoie.deploy.scene.SceneIssuer;
import org.clairevoie.deploy.scene.ServiceProcess;

/// How a node is started, cheaply: what is killed after a second need not be compiled well.
///
/// @param databaseUrl the one that all nodes share
/// @param keys the folder of the master key that all nodes share
public record NodeCommand(JavaCommand java, String databaseUrl, Path keys) {
    private static final List<String> CHEAP = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final String BEHIND = "-Dclairevoie.views.most-behind=5s";

    /// Out of jars a start is recorded first, so that the following ones take a third of the time; from a class path of folders the JVM
    /// cannot do that.
    public static NodeCommand prepared(Path folder, String databaseUrl) throws IOException {
        Path keys = folder.resolve("keys");
        if (JavaCommand.laidOut().isEmpty()) {
            return new NodeCommand(command(), databaseUrl, keys);
        }
        Path cache = folder.resolve("node.aot");
        new NodeCommand(command("-XX:AOTCacheOutput=" + cache), databaseUrl, keys).start(Duration.ZERO).close();
        return new NodeCommand(command("-XX:AOTCache=" + cache), databaseUrl, keys);
    }

    /// The same on another database, with keys of its own: what was sealed of one log is signed for no other.
    public NodeCommand on(String otherDatabaseUrl, Path otherKeys) {
        return new NodeCommand(java, otherDatabaseUrl, otherKeys);
    }

    /// @param ahead by how much its clock runs ahead
    public ServiceProcess start(Duration ahead) throws IOException {
        Map<String, String> environment = new HashMap<>(SceneIssuer.environment(keys));
        environment.putAll(Map.of("CLAIREVOIE_DATA", keys.toString(), "CLAIREVOIE_DATABASE_URL", databaseUrl));
        return ServiceProcess.start(java, List.of(ahead.toString()), environment);
    }

    private static JavaCommand command(String... besides) {
        List<String> options = new ArrayList<>(CHEAP);
        options.add(BEHIND);
        options.addAll(List.of(besides));
        return JavaCommand.of(System.getProperty("java.class.path"), ShiftedNode.class, options);
    }
}
