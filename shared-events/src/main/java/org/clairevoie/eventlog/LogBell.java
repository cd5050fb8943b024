package org.clairevoie.eventlog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Rings when something was appended, so that tailers in this process wake at once. A hint: they poll all the same.
public final class LogBell {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final String node = UuidCreator.getTimeOrderedEpochPlus1().toString();

    /// Names this process to the others: it need not hear its own notices.
    String node() {
        return node;
    }

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
