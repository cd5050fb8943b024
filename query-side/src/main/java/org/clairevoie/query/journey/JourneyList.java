package org.clairevoie.query.journey;

import java.util.ArrayList;
import java.util.List;
import org.clairevoie.query.asking.Page;
import org.jspecify.annotations.Nullable;

/// Pages of the list. Whoever goes by a reading gets those, too, that have moved on since they were last read: they are read as
/// they come by, and nothing is written.
final class JourneyList {
    /// A page that has read so many ends early, and `next` leads on.
    private static final int MOST_REREAD = 500;
    private final JourneyRows journeys;
    private final Rereading rereading;

    JourneyList(JourneyRows journeys, Rereading rereading) {
        this.journeys = journeys;
        this.rereading = rereading;
    }

    /// @param after where the page before ends, null for the first page
    Page<JourneyState> page(JourneyRows.Filter filter, @Nullable PageMark after, int limit) {
        List<JourneyState> found = new ArrayList<>();
        PageMark mark = after;
        int reread = 0;
        while (reread < MOST_REREAD) {
            List<JourneyState> rows = journeys.list(filter, mark, limit + 1);
            for (JourneyState row : rows) {
                reread += row.reading() == null ? 1 : 0;
                JourneyState read = rereading.read(row);
                if (filter.reading() == null || filter.reading().name().equals(read.reading())) {
                    found.add(read);
                }
                if (found.size() > limit) {
                    return new Page<>(found.subList(0, limit), PageMark.after(found.get(limit - 1)).toString());
                }
                mark = PageMark.after(row);
            }
            if (rows.size() <= limit) {
                return new Page<>(found, null);
            }
        }
        return new Page<>(found, mark == null ? null : mark.toString());
    }
}
