package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.filling.Filling;
import org.clairevoie.deploy.bench.load.ClosedLoop;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Lanes;
import org.clairevoie.deploy.bench.load.LinkedJourney;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.deploy.bench.load.Reply;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.bench.scene.Contender;
import org.clairevoie.deploy.scene.Laboratory;
import org.clairevoie.deploy.scene.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The population that pages are looked at over: one long journey, many more as real ones, and a cohort of some of them.
final class ShownPopulation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EVENTS = 1000;
    private static final int TEMPLATES = 5_000;
    private static final Duration LONGEST_SEALING = Duration.ofMinutes(2);
    private static final Duration LONGEST_READING = Duration.ofMinutes(10);
    static final UUID LONG = UUID.fromString("0192d3a0-0000-7000-8000-0000000003e9");
    static final String GRIDS = "a=clairevoie/1&b=joint-bet/1";
    private final Sizes sizes;
    private final Results results;
    private final String database;
    private final Path keys;

    /// @param database empty
    /// @param keys where its master key is kept from one start to the next
    ShownPopulation(Sizes sizes, Results results, String database, Path keys) {
        this.sizes = sizes;
        this.results = results;
        this.database = database;
        this.keys = keys;
    }

    /// @return the id of the cohort
    String made() throws IOException, SQLException {
        Filling filling;
        try (ServiceProcess service = Contender.ours(database, keys)) {
            drain(service.address(), new Lanes(Postings.ofEvents(61, TEMPLATES).batches(2, 500, "/events")));
            ViewsCaughtUp.await(service.address(), sizes);
            filling = Filling.of(database);
            drain(service.address(), new Lanes(new Postings(List.of(LinkedJourney.of(LONG, EVENTS))).batches(1, 500, "/events")));
            ViewsCaughtUp.await(service.address(), sizes);
            ViewsCaughtUp.awaitSealed(service.address(), LONGEST_SEALING);
            asked(service.address());
            // Rows of the list are copied with what their journeys read as.
            awaitNone("select count(*) from journey where reading is null", LONGEST_SEALING, "the list of journeys is not read");
        }
        filling.upToJourneys(sizes.shown());
        results.remark(String.format(Locale.ROOT, "pages: one journey of %,d events and %,d more events were posted; the latter were then copied under new ids, "
                + "with their rows in the views, to %,d journeys, and the copies are not sealed", EVENTS, TEMPLATES, sizes.shown()));
        try (ServiceProcess service = Contender.oursAttending(database, keys)) {
            return prepare(service.address());
        }
    }

    private void drain(URI ours, Lanes lanes) throws IOException {
        ClosedLoop.drain(ours, lanes, sizes.timed().multipliedBy(4));
    }

    private void awaitNone(String count, Duration longest, String otherwise) throws IOException, SQLException {
        long start = System.nanoTime();
        try (Connection connection = Laboratory.connect(database); Statement statement = connection.createStatement()) {
            while (count(statement, count) > 0) {
                if (System.nanoTime() - start > longest.toNanos()) {
                    throw new IOException(otherwise + " after " + longest);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// What is asked for once is kept up with from then on, as the population grows.
    private static void asked(URI ours) throws IOException {
        try (KeptConnection connection = KeptConnection.to(ours)) {
            answered(connection, "/contrast");
            answered(connection, "/grids/compare?" + GRIDS);
        }
    }

    private String prepare(URI ours) throws IOException, SQLException {
        long start = System.nanoTime();
        try (KeptConnection connection = KeptConnection.to(ours.getPort(), LONGEST_READING)) {
            while (isBehind(connection, "/contrast") || isBehind(connection, "/grids/compare?" + GRIDS)) {
                if (System.nanoTime() - start > LONGEST_READING.toNanos()) {
                    throw new IOException("the population is not read after " + LONGEST_READING);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            results.add("every journey read once, under two grids, " + sizes.amongShown(), "ours, all of a thread's time", seconds(start));
            String cohort = cohort(connection);
            String path = "/contrast?knownBy=2026-03-01T00:00:00Z&clock=entered";
            long dated = System.nanoTime();
            answered(connection, path);
            results.add("the population on a past date, read journey by journey, " + sizes.amongShown(), "ours", seconds(dated));
            return cohort;
        }
    }

    private String cohort(KeptConnection connection) throws IOException, SQLException {
        long start = System.nanoTime();
        Reply reply = connection.exchange(Requests.post("/cohorts", "application/json",
                "{\"name\":\"Parcours RSA\",\"scheme\":[\"RSA\"]}".getBytes(StandardCharsets.UTF_8)));
        if (!reply.accepted()) {
            throw new IOException("a cohort was answered " + reply.status() + " " + reply.text());
        }
        JsonNode cohort = JSON.readTree(reply.body());
        String what = String.format(Locale.ROOT, "a cohort of %,d", cohort.at("/size/value").asLong(0));
        results.add(what + " made, " + sizes.amongShown(), "ours", seconds(start));
        long made = System.nanoTime();
        awaitNone("select 6 - count(*) from cohort_read", LONGEST_READING, "the cohort is not read ahead");
        results.add(what + " read ahead: its contrast, its curves, and those from four landmarks", "ours, in the background", seconds(made));
        return cohort.get("id").asString();
    }

    private static boolean isBehind(KeptConnection connection, String path) throws IOException {
        return JSON.readTree(answered(connection, path).body()).get("eventsBehind").asLong() > 0;
    }

    static Reply answered(KeptConnection connection, String path) throws IOException {
        Reply reply = connection.exchange(Requests.get(path));
        if (reply.status() != 200) {
            throw new IOException(path + " was answered " + reply.status());
        }
        return reply;
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }
}
