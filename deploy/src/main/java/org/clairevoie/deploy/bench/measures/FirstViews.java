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
import java.util.regex.Pattern;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Latencies;
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

/// How long a page takes to be there, as a browser asks for it: of a long journey, and over a large population. A page is met by a service
/// that has just started and has been asked for other pages. What is asked for is the whole document; styles, scripts and drawing come on top.
public final class FirstViews {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ELEMENT = Pattern.compile("<[a-z]");
    private static final int EVENTS = 1000;
    private static final int TEMPLATES = 5_000;
    private static final int WARM = 5;
    private static final int AGAIN = 20;
    private static final Duration LONGEST_SEALING = Duration.ofMinutes(2);
    private static final Duration LONGEST_READING = Duration.ofMinutes(10);
    private static final double MOST_MILLIS = 1000;
    private static final UUID LONG = UUID.fromString("0192d3a0-0000-7000-8000-0000000003e9");
    private static final String GRIDS = "a=clairevoie/1&b=joint-bet/1";
    private final Sizes sizes;
    private final Results results;

    public FirstViews(Sizes sizes, Results results) {
        this.sizes = sizes;
        this.results = results;
    }

    /// @param database empty
    /// @param keys where its master key is kept from one start to the next
    public void run(String database, Path keys) throws IOException, SQLException {
        results.phase("first views of pages");
        Filling filling;
        try (ServiceProcess service = Contender.ours(database, keys)) {
            drain(service.address(), new Lanes(Postings.ofEvents(61, TEMPLATES).batches(2, 500, "/events")));
            ViewsCaughtUp.await(service.address(), sizes);
            filling = Filling.of(database);
            drain(service.address(), new Lanes(new Postings(List.of(LinkedJourney.of(LONG, EVENTS))).batches(1, 500, "/events")));
            ViewsCaughtUp.await(service.address(), sizes);
            ViewsCaughtUp.awaitSealed(service.address(), LONGEST_SEALING);
            asked(service.address());
            awaitRead(database);
        }
        filling.upToJourneys(sizes.shown());
        String cohort;
        try (ServiceProcess service = Contender.oursAttending(database, keys)) {
            cohort = prepare(service.address());
        }
        try (ServiceProcess service = Contender.oursUnsealed(database, keys)) {
            measure(service.address(), cohort);
        }
        results.remark(String.format(Locale.ROOT, "pages: one journey of %,d events and %,d more events were posted; the latter were then copied under new ids, "
                + "with their rows in the views, to %,d journeys, and the copies are not sealed", EVENTS, TEMPLATES, sizes.shown()));
    }

    private void drain(URI ours, Lanes lanes) throws IOException {
        ClosedLoop.drain(ours, lanes, sizes.timed().multipliedBy(4));
    }

    /// Rows of the list are copied with what their journeys read as.
    private static void awaitRead(String database) throws IOException, SQLException {
        long start = System.nanoTime();
        try (Connection connection = Laboratory.connect(database); Statement statement = connection.createStatement()) {
            while (count(statement, "select count(*) from journey where reading is null") > 0) {
                if (System.nanoTime() - start > LONGEST_SEALING.toNanos()) {
                    throw new IOException("the list of journeys is not read after " + LONGEST_SEALING);
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

    /// @return the id of a cohort
    private String prepare(URI ours) throws IOException {
        long start = System.nanoTime();
        try (KeptConnection connection = KeptConnection.to(ours.getPort(), LONGEST_READING)) {
            while (isBehind(connection, "/contrast") || isBehind(connection, "/grids/compare?" + GRIDS)) {
                if (System.nanoTime() - start > LONGEST_READING.toNanos()) {
                    throw new IOException("the population is not read after " + LONGEST_READING);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            results.add("every journey read once, under two grids, " + among(), "ours, all of a thread's time", seconds(start));
            long made = System.nanoTime();
            Reply reply = connection.exchange(Requests.post("/cohorts", "application/json",
                    "{\"name\":\"Parcours RSA\",\"scheme\":[\"RSA\"]}".getBytes(StandardCharsets.UTF_8)));
            if (!reply.accepted()) {
                throw new IOException("a cohort was answered " + reply.status() + " " + reply.text());
            }
            JsonNode cohort = JSON.readTree(reply.body());
            results.add(String.format(Locale.ROOT, "a cohort of %,d made, %s", cohort.at("/size/value").asLong(0), among()), "ours", seconds(made));
            String path = "/contrast?knownBy=2026-03-01T00:00:00Z&clock=entered";
            long dated = System.nanoTime();
            answered(connection, path);
            results.add("the population on a past date, read journey by journey, " + among(), "ours", seconds(dated));
            return cohort.get("id").asString();
        }
    }

    private static boolean isBehind(KeptConnection connection, String path) throws IOException {
        return JSON.readTree(answered(connection, path).body()).get("eventsBehind").asLong() > 0;
    }

    private void measure(URI ours, String cohort) throws IOException {
        try (KeptConnection connection = KeptConnection.to(ours)) {
            for (int time = 0; time < WARM; time++) {
                seen(connection, "/event-types");
                seen(connection, "/audit/checkpoints");
            }
            String journey = "/journeys/" + LONG;
            view(connection, "/", "home, " + among());
            view(connection, journey, "a journey of 1,000 events");
            view(connection, journey + "?happenedBy=2024-03-01T00:00:00Z&knownBy=" + now(connection), "a journey of 1,000 events, replayed half way");
            view(connection, journey + "?index=linkCoverage", "a journey of 1,000 events, an index explained");
            view(connection, "/audit" + journey, "the full history of 1,000 events, its first page");
            view(connection, "/audit" + journey + "?after=800", "the full history of 1,000 events, its last page");
            view(connection, "/journeys", "the list, " + among());
            view(connection, "/journeys?reading=MIXED&state=OPEN&scheme=RSA&openedFrom=2025-01-01", "the list narrowed four times, " + among());
            view(connection, "/journeys?reading=INTEGRATED&territory=62498", "the list narrowed to none or few, " + among());
            view(connection, "/journeys?after=2026-01-01T00:00:00Z_" + LONG, "the list, deep in it, " + among());
            view(connection, "/contrast", "the population with its weeks, " + among());
            view(connection, "/contrast?points=yes", "the population with 500 points, " + among());
            view(connection, "/contrast?besideGrid=joint-bet/1", "the population under two grids, " + among());
            view(connection, "/grids/compare?" + GRIDS, "two grids compared, " + among());
            view(connection, "/cohorts", "the cohorts");
            view(connection, "/cohorts/" + cohort + "/contrast", "how a cohort reads, " + among());
            view(connection, "/cohorts/" + cohort + "/curves", "a cohort's curves, " + among());
            view(connection, "/cohorts/" + cohort + "/curves?landmark=90", "a cohort's curves by what was read on day 90, " + among());
        }
    }

    /// When the log's last event was recorded.
    private static String now(KeptConnection connection) throws IOException {
        return JSON.readTree(answered(connection, "/contrast").body()).get("knownBy").asString();
    }

    private void view(KeptConnection connection, String path, String what) throws IOException {
        long asked = System.nanoTime();
        Reply reply = seen(connection, path);
        double first = (System.nanoTime() - asked) / 1e6;
        Latencies again = new Latencies();
        for (int time = 0; time < AGAIN; time++) {
            long start = System.nanoTime();
            seen(connection, path);
            again.add(System.nanoTime() - start);
        }
        results.add("page: " + what, "ours", String.format(Locale.ROOT, "first %.0f ms; then p50 %.0f ms, p99 %.0f ms; %,d kB, %,d elements",
                first, again.millis(50), again.millis(99), reply.body().length / 1024, ELEMENT.matcher(reply.text()).results().count()),
                Goal.atMost(MOST_MILLIS, first, "ms, first view"));
    }

    private static Reply seen(KeptConnection connection, String path) throws IOException {
        Reply reply = connection.exchange(Requests.page(path));
        if (reply.status() != 200 || !reply.text().contains("</html>")) {
            throw new IOException(path + " was answered " + reply.status() + ", and not with a page");
        }
        return reply;
    }

    private static Reply answered(KeptConnection connection, String path) throws IOException {
        Reply reply = connection.exchange(Requests.get(path));
        if (reply.status() != 200) {
            throw new IOException(path + " was answered " + reply.status());
        }
        return reply;
    }

    private String among() {
        return String.format(Locale.ROOT, "among %,d journeys", sizes.shown());
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }
}
