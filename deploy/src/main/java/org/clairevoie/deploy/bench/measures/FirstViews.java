package org.clairevoie.deploy.bench.measures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clairevoie.deploy.bench.figures.Goal;
import org.clairevoie.deploy.bench.figures.Latencies;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.load.KeptConnection;
import org.clairevoie.deploy.bench.load.Reply;
import org.clairevoie.deploy.bench.load.Requests;
import org.clairevoie.deploy.bench.scene.Contender;
import org.clairevoie.deploy.scene.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How long a page takes to be there, as a browser asks for it: of a long journey, and over a large population. A page is met by a service
/// that has just started and has been asked for other pages. What is asked for is the whole document; styles, scripts and drawing come on top.
public final class FirstViews {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ELEMENT = Pattern.compile("<[a-z]");
    private static final int WARM = 5;
    private static final int AGAIN = 20;
    private static final double MOST_MILLIS = 1000;
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
        String cohort = new ShownPopulation(sizes, results, database, keys).made();
        try (ServiceProcess service = Contender.oursUnsealed(database, keys)) {
            measure(service.address(), cohort);
        }
    }

    private void measure(URI ours, String cohort) throws IOException {
        try (KeptConnection connection = KeptConnection.to(ours)) {
            for (int time = 0; time < WARM; time++) {
                seen(connection, "/event-types");
                seen(connection, "/audit/checkpoints");
            }
            String journey = "/journeys/" + ShownPopulation.LONG;
            view(connection, "/", "home, " + sizes.amongShown());
            view(connection, journey, "a journey of 1,000 events");
            view(connection, journey + "?happenedBy=2024-03-01T00:00:00Z&knownBy=" + known(connection), "a journey of 1,000 events, replayed half way");
            view(connection, journey + "?index=linkCoverage", "a journey of 1,000 events, an index explained");
            view(connection, "/audit" + journey, "the full history of 1,000 events, its first page");
            view(connection, "/audit" + journey + "?after=800", "the full history of 1,000 events, its last page");
            view(connection, "/journeys", "the list, " + sizes.amongShown());
            view(connection, "/journeys?reading=MIXED&state=OPEN&scheme=RSA&openedFrom=2025-01-01", "the list narrowed four times, " + sizes.amongShown());
            view(connection, "/journeys?reading=INTEGRATED&territory=62498", "the list narrowed to none or few, " + sizes.amongShown());
            view(connection, "/journeys?after=2026-01-01T00:00:00Z_" + ShownPopulation.LONG, "the list, deep in it, " + sizes.amongShown());
            view(connection, "/contrast", "the population with its weeks, " + sizes.amongShown());
            view(connection, "/contrast?points=yes", "the population with 500 points, " + sizes.amongShown());
            view(connection, "/contrast?besideGrid=joint-bet/1", "the population under two grids, " + sizes.amongShown());
            view(connection, "/grids/compare?" + ShownPopulation.GRIDS, "two grids compared, " + sizes.amongShown());
            view(connection, "/cohorts", "the cohorts");
            view(connection, "/cohorts/" + cohort + "/contrast", "how a cohort reads, " + sizes.amongShown());
            view(connection, "/cohorts/" + cohort + "/curves", "a cohort's curves, " + sizes.amongShown());
            view(connection, "/cohorts/" + cohort + "/curves?landmark=90", "a cohort's curves by what was read on day 90, " + sizes.amongShown());
        }
    }

    /// When the last event of the long journey was known: of the copies, the log has older dates.
    private static String known(KeptConnection connection) throws IOException {
        JsonNode moments = JSON.readTree(ShownPopulation.answered(connection, "/journeys/" + ShownPopulation.LONG + "/moments").body()).get("knownBy");
        return moments.get(moments.size() - 1).asString();
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
}
