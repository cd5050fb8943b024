package org.clairevoie.deploy.split;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.database.Database;
import org.clairevoie.deploy.database.DatabaseUnavailable;
import org.clairevoie.deploy.database.RoleLogins;
import org.clairevoie.deploy.issuer.IssuerFolder;
import org.clairevoie.deploy.scene.JavaCommand;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// The production split on one machine: a command node and a query node beside one database, each a process of its own. They are
/// started together and end together, whoever ends first. On many machines each node is started by itself.
public final class Split {
    private static final int SECONDS_TO_STOP = 40;
    private static final Console CONSOLE = Console.standard();
    private final Database database;
    private final List<Process> nodes = new ArrayList<>();
    private volatile boolean stopping;

    private Split(Database database) {
        this.database = database;
    }

    public static void main(String... arguments) {
        Map<String, String> environment = System.getenv();
        LoggingSystem.get(Split.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        Path data = Path.of(environment.getOrDefault("CLAIREVOIE_DATA", "data"));
        try {
            Split split = new Split(Database.givenOrEmbedded(
                    environment.getOrDefault("CLAIREVOIE_DATABASE_URL", ""), environment.getOrDefault("CLAIREVOIE_DATABASE_ROLES", ""), data));
            Runtime.getRuntime().addShutdownHook(new Thread(split::stop, "stop"));
            String command = environment.getOrDefault("COMMAND_PORT", "8080");
            String query = environment.getOrDefault("QUERY_PORT", "8081");
            boolean issuing = environment.getOrDefault("CLAIREVOIE_SECURITY_ISSUER", "").isBlank();
            split.start(issuing ? IssuingCommandNode.class : CommandNode.class, Map.of(
                    "PORT", command, "CLAIREVOIE_QUERY_ADDRESS", address(query), "CLAIREVOIE_ISSUER_PAGES", "http://localhost:" + query));
            Map<String, String> querying = new HashMap<>(Map.of("PORT", query, "CLAIREVOIE_COMMAND_ADDRESS", address(command)));
            if (issuing) {
                querying.putAll(tokensOf(data, "http://localhost:" + command));
            }
            split.start(QueryNode.class, querying);
            System.exit(split.untilOneEnds());
        } catch (DatabaseUnavailable unavailable) {
            CONSOLE.say(unavailable.getMessage() + " " + unavailable.remedy());
            System.exit(1);
        } catch (IOException failed) {
            CONSOLE.say("A node could not be started: " + failed.getMessage());
            System.exit(1);
        }
    }

    /// The query node verifies by itself what the command node signs: it finds the public keys in a file, and asks nobody.
    private static Map<String, String> tokensOf(Path data, String issuer) {
        IssuerFolder folder = new IssuerFolder(data);
        return Map.of("CLAIREVOIE_SECURITY_ISSUER", issuer, "CLAIREVOIE_SECURITY_JWKSET", folder.publicKeys().toUri().toString(),
                "CLAIREVOIE_LOGIN_CLIENT", "pages", "CLAIREVOIE_LOGIN_SECRET", folder.secretOfPages());
    }

    private synchronized void start(Class<?> node, Map<String, String> environment) throws IOException {
        if (stopping) {
            return;
        }
        List<String> words = new ArrayList<>(JavaCommand.ofThisOne(node, List.of()).words());
        words.add(Leash.WORD);
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        builder.environment().putAll(environment);
        RoleLogins roles = database.roles();
        builder.environment().put("CLAIREVOIE_DATABASE_URL", roles == null ? database.jdbcUrl() : database.address());
        if (roles != null) {
            builder.environment().put("CLAIREVOIE_DATABASE_ROLES", roles.file().toString());
        }
        nodes.add(builder.start());
    }

    /// @return a status that is not zero: no node ends by itself when all is well
    private int untilOneEnds() {
        var ends = nodes.stream().map(Process::onExit).toArray(CompletableFuture<?>[]::new);
        Process first = (Process) CompletableFuture.anyOf(ends).join();
        if (!stopping) {
            CONSOLE.say("A node has ended with status " + first.exitValue() + ": the other is stopped.");
        }
        return Math.max(1, first.exitValue());
    }

    /// The nodes, then the database if it is ours.
    private synchronized void stop() {
        stopping = true;
        nodes.forEach(Process::destroy);
        nodes.forEach(Split::bury);
        database.close();
    }

    private static void bury(Process node) {
        try {
            if (!node.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                node.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            node.destroyForcibly();
        }
    }

    /// Of a node on this machine; none is known when the system picks the port.
    private static String address(String port) {
        return port.equals("0") ? "" : "http://localhost:" + port;
    }
}
