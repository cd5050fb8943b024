package org.clairevoie.query.journey.lanes;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clairevoie.events.Group;
import org.clairevoie.query.pages.Here;
import org.clairevoie.query.pages.Words;

/// Where each event is drawn: the course above, then the three effects, the record below; time from left to right.
public record Swimlanes(int width, int height, List<Lane> lanes, List<Mark> marks, List<Line> lines, List<Tick> ticks, double until) {
    private static final int WIDTH = 1200;
    private static final int LEFT = 130;
    private static final int RIGHT = 24;
    private static final int TOP = 26;
    private static final int ROW = 17;
    private static final int MARGIN = 13;
    private static final int MOST_ROWS = 14;
    private static final int MOST_TICKS = 8;

    public record Lane(Group group, int y, int height) {}

    /// @param lit `lit`, `looked` or `dim` where an index is chosen, else nothing
    public record Mark(EventLine event, double x, double y, String lit) {}

    public record Line(String path, String type, boolean retrospective, boolean uncounted, String lit) {}

    /// @param month ISO 8601
    public record Tick(String month, double x) {}

    /// @param from and `to` bound what is drawn, whatever has happened by the date asked: what is replayed does not move
    public static Swimlanes of(List<EventLine> events, Instant from, Instant to, Instant happenedBy, Lit lit) {
        Scale scale = new Scale(from, to.isAfter(from) ? to : from.plus(Duration.ofDays(1)));
        List<Lane> lanes = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int y = TOP;
        for (Group group : Group.values()) {
            List<EventLine> here = events.stream().filter(event -> event.group() == group).toList();
            if (group != Group.RECORD || !here.isEmpty()) {
                int rows = place(here, scale, y, lit, marks);
                lanes.add(new Lane(group, y, rows * ROW + 2 * MARGIN));
                y += rows * ROW + 2 * MARGIN;
            }
        }
        return new Swimlanes(WIDTH, y + MARGIN, lanes, marks, lines(marks, lit), ticks(scale), scale.x(happenedBy));
    }

    /// The links and the marks, as SVG.
    ///
    /// @param listed where each event is told in words
    public String drawn(Listed listed, Here here, Words words) {
        return Drawn.of(this, listed, here, words);
    }

    private record Scale(Instant from, Instant to) {
        double x(Instant time) {
            double share = (double) Duration.between(from, time).toSeconds() / Duration.between(from, to).toSeconds();
            return LEFT + ROW + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT - 2.0 * ROW);
        }
    }

    /// One above the other where they would cover each other.
    private static int place(List<EventLine> events, Scale scale, int top, Lit lit, List<Mark> marks) {
        double[] taken = new double[MOST_ROWS];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        int rows = 1;
        for (EventLine event : events) {
            double x = scale.x(event.happenedAt());
            int row = 0;
            for (int each = 1; each < MOST_ROWS && x - taken[row] < ROW; each++) {
                row = x - taken[each] >= ROW || taken[each] < taken[row] ? each : row;
            }
            taken[row] = x;
            rows = Math.max(rows, row + 1);
            marks.add(new Mark(event, rounded(x), top + MARGIN + row * ROW + ROW / 2.0, lit(event.id(), lit)));
        }
        return rows;
    }

    private static String lit(String event, Lit lit) {
        if (lit.isNothing()) {
            return "";
        }
        return lit.counted().contains(event) || lit.evidence().contains(event) ? "lit" : lit.events().contains(event) ? "looked" : "dim";
    }

    private static List<Line> lines(List<Mark> marks, Lit lit) {
        Map<String, Mark> byId = new HashMap<>();
        marks.forEach(mark -> byId.put(mark.event().id(), mark));
        Set<String> all = lit.isNothing() ? new HashSet<>() : lit.all();
        List<Line> lines = new ArrayList<>();
        for (Mark effect : marks) {
            for (EventLine.Link link : effect.event().links()) {
                Mark cause = byId.get(link.to());
                if (cause != null) {
                    boolean dim = !lit.isNothing() && !(all.contains(link.to()) && all.contains(effect.event().id()));
                    lines.add(new Line(curve(cause, effect), link.type(), !link.contemporaneous(), !link.counted(), dim ? "dim" : ""));
                }
            }
        }
        return lines;
    }

    private static String curve(Mark cause, Mark effect) {
        double bend = Math.max(18, Math.abs(effect.x() - cause.x()) / 3);
        double sag = cause.y() == effect.y() ? ROW : 0;
        return String.format(Locale.ROOT, "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", cause.x(), cause.y(), cause.x() + bend, cause.y() - sag,
                effect.x() - bend, effect.y() - sag, effect.x(), effect.y());
    }

    private static List<Tick> ticks(Scale scale) {
        YearMonth first = YearMonth.from(scale.from().atOffset(ZoneOffset.UTC));
        YearMonth last = YearMonth.from(scale.to().atOffset(ZoneOffset.UTC));
        long months = Math.max(1, first.until(last, java.time.temporal.ChronoUnit.MONTHS));
        long step = Math.max(1, Math.ceilDiv(months, MOST_TICKS));
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(step)) {
            Instant start = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (!start.isBefore(scale.from())) {
                ticks.add(new Tick(month.toString(), rounded(scale.x(start))));
            }
        }
        return ticks;
    }

    private static double rounded(double x) {
        return Math.round(x * 10) / 10.0;
    }
}
