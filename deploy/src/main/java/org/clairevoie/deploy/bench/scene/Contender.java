package org.clairevoie.deploy.bench.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.bench.stock.StockStore;
import org.clairevoie.deploy.scene.SceneIssuer;
import org.clairevoie.deploy.scene.ServiceProcess;

/// Who is measured.
public final class Contender {
    private Contender() {}

    /// @param keys the folder that keeps the master key of the database
    public static ServiceProcess ours(String databaseUrl, Path keys) throws IOException {
        return ours(databaseUrl, keys, Map.of());
    }

    /// Ours, with nobody at the door.
    public static ServiceProcess oursOpen(String databaseUrl, Path keys) throws IOException {
        return ServiceProcess.start(OpenToAll.class, List.of(), Map.of("CLAIREVOIE_DATA", keys.toString(), "CLAIREVOIE_DATABASE_URL", databaseUrl));
    }

    /// The same, with nothing sealed.
    public static ServiceProcess oursUnsealed(String databaseUrl, Path keys) throws IOException {
        return ours(databaseUrl, keys, Map.of("CLAIREVOIE_SEALING_ON", "false"));
    }

    /// The same, with ten times the entries in a checkpoint when it has many to catch up with.
    public static ServiceProcess oursCatchingUp(String databaseUrl, Path keys) throws IOException {
        return ours(databaseUrl, keys, Map.of("CLAIREVOIE_SEALING_BATCH", "50000"));
    }

    /// Not sealed, and reading what is asked for again and again with all of a thread's time.
    public static ServiceProcess oursAttending(String databaseUrl, Path keys) throws IOException {
        return ours(databaseUrl, keys, Map.of("CLAIREVOIE_SEALING_ON", "false", "CLAIREVOIE_LATEST_SHARE", "1"));
    }

    /// With a PostgreSQL of its own, as for who runs it for the first time.
    public static ServiceProcess oursEmbedded(Path data) throws IOException {
        return ServiceProcess.start(AllInOne.class, List.of(), Map.of("CLAIREVOIE_DATA", data.toString(), "CLAIREVOIE_DATABASE_URL", ""));
    }

    public static ServiceProcess stock(String databaseUrl, boolean tuned) throws IOException {
        return ServiceProcess.start(StockStore.class, List.of(databaseUrl, tuned ? "tuned" : "as-it-comes"), Map.of());
    }

    private static ServiceProcess ours(String databaseUrl, Path keys, Map<String, String> besides) throws IOException {
        Map<String, String> environment = new HashMap<>(SceneIssuer.environment(keys));
        environment.putAll(Map.of("CLAIREVOIE_DATA", keys.toString(), "CLAIREVOIE_DATABASE_URL", databaseUrl));
        environment.putAll(besides);
        return ServiceProcess.start(AllInOne.class, List.of(), environment);
    }
}
