package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.scene.Contender;
import org.clairevoie.deploy.scene.ServiceProcess;

/// From the start of the process to the line that says it answers, its own PostgreSQL included, in 512 MiB of heap.
public final class Starting {
    private final Sizes sizes;
    private final Results results;

    public Starting(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    /// @param data a folder that does not exist yet
    public void run(Path data) throws IOException {
        results.phase("start");
        double first = once(data);
        List<Double> warm = new ArrayList<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            warm.add(once(data));
        }
        Collections.sort(warm);
        double middle = warm.get(warm.size() / 2);
        results.add("start on a new folder", "ours, -Xmx512m", String.format(Locale.ROOT, "%.1f s", first));
        results.add("start on a folder with data, warm", "ours, -Xmx512m", String.format(Locale.ROOT, "%.1f s", middle), Goal.atMost(10, middle, "s"));
    }

    private static double once(Path data) throws IOException {
        Duration toReady;
        try (ServiceProcess service = Contender.oursEmbedded(data)) {
            toReady = service.toReady();
        }
        return toReady.toMillis() / 1000.0;
    }
}
