package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.deploy.bench.baselines.RawCursor;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.filling.Filling;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Reply;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.bench.scene.Contender;
import org.clairevoie.deploy.bench.stock.StockReader;
import org.clairevoie.deploy.scene.Patience;
import org.clairevoie.deploy.scene.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A population read under a grid, from asking to results; beside it what the stock processor makes of events, and how fast a cursor
/// runs over the same rows when nothing is made of them. By turns; the medians count.
public final class PopulationRun {
    private static final int TEMPLATES = 5_000;
    private static final int TIMES = 5;
    private static final String RUNS = "/grids/clairevoie/1/runs";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private final Sizes sizes;
    private final Results results;

    public PopulationRun(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    /// @param database empty, as is the stock one
    /// @param keys where its master key is kept from one start to the next
    public void run(String database, String stockDatabase, Path keys) throws IOException, SQLException {
        results.phase("a population run");
        try (ServiceProcess service = Contender.ours(database, keys)) {
            Postings templates = Postings.ofEvents(61, TEMPLATES);
            ClosedLoop.drain(service.address(), new Lanes(templates.batches(2, 500, "/events")), sizes.timed().multipliedBy(4));
            ViewsCaughtUp.await(service.address(), sizes);
        }
        Filling.of(database).upTo(sizes.population());
        List<Double> runs = new ArrayList<>();
        List<Double> landmarks = new ArrayList<>();
        List<Double> cursors = new ArrayList<>();
        List<Double> graphs = new ArrayList<>();
        double events;
        try (ServiceProcess service = Contender.ours(database, keys)) {
            events = 1 + completed(service.address(), "{}").get("position").asLong();
            for (int time = 0; time < TIMES; time++) {
                runs.add(events / took(completed(service.address(), "{}")));
                cursors.add(events / RawCursor.seconds(database, "select envelope from event_log order by position"));
                graphs.add(events / RawCursor.seconds(database, "select events from contrast order by bucket, accompaniment_id, part"));
                landmarks.add(events / took(completed(service.address(), "{\"landmarks\":[30,60,90,180]}")));
            }
        }
        String what = "population run over %,d events".formatted((long) events);
        double run = told(what, "ours, with weekly readings", runs);
        told(what, "ours, at four landmarks too", landmarks);
        double cursor = told(what, "a raw cursor over the same rows of the log", cursors);
        told(what, "a raw cursor over the graphs of as many events", graphs);
        double stock = told(what, "stock pooled processor, batch 200, an upsert an event", List.of(stock(stockDatabase)));
        results.add(what, "ours to stock", "", Goal.atLeast(25, run, stock));
        results.add(what, "ours to a raw cursor", "", Goal.atLeast(0.4, run, cursor));
    }

    private double told(String what, String who, List<Double> perSecond) {
        double median = perSecond.stream().sorted().toList().get(perSecond.size() / 2);
        results.add(what, who, Results.perSecond(median));
        return median;
    }

    private double stock(String database) throws SQLException {
        try (StockReader stock = new StockReader(database)) {
            int held = stock.fill(Postings.ofEvents(61, sizes.stockRead()));
            return held / stock.read(held, LONGEST);
        }
    }

    /// @return the run once it is complete
    private static JsonNode completed(URI ours, String asked) throws IOException {
        try (KeptConnection connection = KeptConnection.to(ours)) {
            Reply accepted = connection.exchange(Requests.post(RUNS, "application/json", asked.getBytes(StandardCharsets.UTF_8)));
            if (accepted.status() != 202) {
                throw new IOException("a run was answered " + accepted.status());
            }
            byte[] ask = Requests.get(RUNS + "/" + JSON.readTree(accepted.body()).get("id").asString());
            JsonNode[] run = new JsonNode[1];
            boolean ended = Patience.of(LONGEST).until(() -> {
                run[0] = read(connection, ask);
                return !run[0].get("state").asString().equals("RUNNING");
            });
            if (!ended || !run[0].get("state").asString().equals("COMPLETED")) {
                throw new IOException("a run did not complete: " + run[0]);
            }
            return run[0];
        }
    }

    private static JsonNode read(KeptConnection connection, byte[] ask) {
        try {
            return JSON.readTree(connection.exchange(ask).body());
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /// From asking to results, by the one clock of the database.
    private static double took(JsonNode run) {
        return Duration.between(Instant.parse(run.get("askedAt").asString()), Instant.parse(run.get("endedAt").asString())).toNanos() / 1e9;
    }
}
