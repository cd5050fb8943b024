package org.clairevoie.query.outcome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.JourneyHistory;

/// Takes in journeys one by one and sorts their exposures into classes. Not for use by several threads at once.
public final class Curves {
    private final Classing classing;
    private final OutcomeGroups groups;
    private final List<Exposure> together = new ArrayList<>();
    private final Map<Reading, List<Exposure>> classes = new EnumMap<>(Reading.class);
    private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
    private long imported;
    private long closed;

    public Curves(Classing classing, OutcomeGroups groups) {
        this.classing = classing;
        this.groups = groups;
    }

    public void add(JourneyHistory history, JourneyAsOf journey) {
        switch (Placed.of(classing, history, journey, groups)) {
            case Placed.Out out -> leftOut.merge(out.because(), 1L, Long::sum);
            case Placed.In in -> {
                imported += in.followUp().imported() ? 1 : 0;
                closed += in.followUp().closed() && in.exposure().events().isEmpty() ? 1 : 0;
                (in.reading() == null ? together : classes.computeIfAbsent(in.reading(), _ -> new ArrayList<>())).add(in.exposure());
            }
        }
    }

    public Exposures exposures() {
        return new Exposures(List.copyOf(together), Map.copyOf(classes), Map.copyOf(leftOut), imported, closed);
    }
}
