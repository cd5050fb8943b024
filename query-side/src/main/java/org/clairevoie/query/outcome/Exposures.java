package org.clairevoie.query.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.kept.ByteSource;
import org.clairevoie.query.contrast.reading.Reading;

/// Journeys at risk, sorted into classes, and why others are left out.
///
/// @param together those that are not told apart
/// @param imported how many at risk were imported midway: they enter when they were first known
/// @param closedWithoutOutcome how many at risk stood closed without an outcome: they are followed on, and silence counts as none
public record Exposures(
        List<Exposure> together, Map<Reading, List<Exposure>> classes, Map<LeftOut, Long> leftOut, long imported, long closedWithoutOutcome) {
    static final int NUMBER = 1;
    private static final List<OutcomeGroup> GROUPS = List.of(OutcomeGroup.values());

    public List<Exposure> of(Reading reading) {
        return classes.getOrDefault(reading, List.of());
    }

    /// What the bytes depend on beside readings.
    public static String form() {
        return NUMBER + GROUPS.toString() + Arrays.toString(LeftOut.values());
    }

    public void write(ByteSink sink) {
        write(together, sink);
        for (Reading reading : Reading.values()) {
            write(of(reading), sink);
        }
        for (LeftOut reason : LeftOut.values()) {
            sink.varint(leftOut.getOrDefault(reason, 0L));
        }
        sink.varint(imported);
        sink.varint(closedWithoutOutcome);
    }

    public static Exposures read(ByteSource source) {
        List<Exposure> together = exposures(source);
        Map<Reading, List<Exposure>> classes = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            classes.put(reading, exposures(source));
        }
        Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
        for (LeftOut reason : LeftOut.values()) {
            leftOut.put(reason, source.varint());
        }
        return new Exposures(together, classes, leftOut, source.varint(), source.varint());
    }

    private static void write(List<Exposure> exposures, ByteSink sink) {
        sink.varint(exposures.size());
        for (Exposure exposure : exposures) {
            sink.varint(exposure.entry());
            sink.varint(exposure.exit());
            sink.one(exposure.terminated() ? 1 : 0);
            sink.varint(exposure.events().size());
            for (Exposure.Event event : exposure.events()) {
                sink.varint(event.day());
                sink.one(GROUPS.indexOf(event.group()));
            }
        }
    }

    private static List<Exposure> exposures(ByteSource source) {
        long size = source.varint();
        List<Exposure> exposures = new ArrayList<>();
        for (long each = 0; each < size; each++) {
            int entry = (int) source.varint();
            int exit = (int) source.varint();
            boolean terminated = source.one() == 1;
            exposures.add(new Exposure(entry, exit, events(source), terminated));
        }
        return List.copyOf(exposures);
    }

    private static List<Exposure.Event> events(ByteSource source) {
        long size = source.varint();
        List<Exposure.Event> events = new ArrayList<>();
        for (long each = 0; each < size; each++) {
            events.add(new Exposure.Event((int) source.varint(), GROUPS.get(source.one())));
        }
        return events;
    }
}
