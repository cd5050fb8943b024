package org.clairevoie.eventlog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Rings when something was appended, so that tailers in this process wake at once. A hint: they poll all the same.
public final class LogBell {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void ring() {
        listeners.forEach(Runnable::run);
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void leave(Runnable listener) {
        listeners.remove(listener);
    }
}
