package org.clairevoie.command.append;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/// How a command learns where its events went: left with its unit of work before the commit, filled by the appender, read
/// after it.
public final class Placement {
    private static final String KEY = Placement.class.getName();
    private volatile @Nullable Place place;

    /// To be called while the command is handled.
    public static Placement awaited() {
        Placement placement = new Placement();
        CurrentUnitOfWork.get().root().resources().put(KEY, placement);
        return placement;
    }

    static void fill(Place place) {
        CurrentUnitOfWork.map(unit -> (Placement) unit.root().getResource(KEY)).ifPresent(placement -> placement.place = place);
    }

    /// @throws IllegalStateException when nothing was appended
    public Place place() {
        Place filled = place;
        if (filled == null) {
            throw new IllegalStateException("the command has appended nothing yet");
        }
        return filled;
    }
}
