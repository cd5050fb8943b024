package org.clairevoie.query.contrast.indices;

import org.clairevoie.query.contrast.graph.Graph;
import org.clairevoie.query.contrast.grid.Role;
import org.jspecify.annotations.Nullable;

/// Effects of organisation: margins of manoeuvre, and reporting that does not dictate a way of working.
///
/// @param reportingShare minutes of reporting / (reporting + accompaniment minutes); null without a report,
/// since silence is not a perfect organisation
/// @param imposedShare imposed minutes / reporting minutes; null without reporting minutes
/// @param reportReuse of reports whose window is over on the happened date, those reused within it; null where none is
/// @param marginRatio margins exercised / (exercised + refused); null where there is neither
public record Organisation(IndexValue reportingShare, IndexValue imposedShare, IndexValue reportReuse, IndexValue marginRatio) {
    public static Organisation of(Graph graph) {
        int days = graph.grid().windows().reportReuse();
        return new Organisation(
                reportingShare(graph),
                imposedShare(graph),
                IndexValue.withAndWithoutLateLinks(graph, each -> Windowed.of(each, Role.REPORT, Role.REPORT_REUSE, days)),
                Tally.among(graph, Role.MARGIN_EXERCISED, Role.MARGIN_REFUSED));
    }

    private static IndexValue reportingShare(Graph graph) {
        Tally tally = new Tally(graph);
        boolean reported = false;
        boolean timed = false;
        for (int place = 0; place < graph.size(); place++) {
            boolean report = graph.is(place, Role.REPORT);
            if (report || graph.is(place, Role.ACCOMPANIMENT_TIME)) {
                Integer minutes = graph.minutes(place);
                reported |= report;
                timed |= report && minutes != null;
                weigh(tally, place, minutes, report);
            }
        }
        if (!reported) {
            return new Tally(graph).nothing(Because.NOT_OBSERVED);
        }
        return timed ? tally.ratio(Because.NOT_APPLICABLE) : tally.nothing(Because.UNKNOWN);
    }

    /// A report that does not say whether it was imposed is missing, not free.
    private static IndexValue imposedShare(Graph graph) {
        Tally tally = new Tally(graph);
        for (int place = 0; place < graph.size(); place++) {
            if (graph.is(place, Role.REPORT)) {
                Integer minutes = graph.is(place, Role.IMPOSED_KNOWN) ? graph.minutes(place) : null;
                weigh(tally, place, minutes, graph.is(place, Role.IMPOSED_REPORT));
            }
        }
        boolean noneTimed = tally.sawNothing();
        return tally.ratio(!noneTimed ? Because.NOT_APPLICABLE : tally.missed() > 0 ? Because.UNKNOWN : Because.NOT_OBSERVED);
    }

    private static void weigh(Tally tally, int place, @Nullable Integer minutes, boolean makesIt) {
        if (minutes == null) {
            tally.missing();
        } else {
            tally.weigh(place, minutes, makesIt);
        }
    }
}
