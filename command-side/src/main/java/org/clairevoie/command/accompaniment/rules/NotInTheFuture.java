package org.clairevoie.command.accompaniment.rules;

import java.time.Instant;
import java.util.List;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Happened;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.command.accompaniment.Telling;

/// What is recorded has happened; plans are events of their own. A day or a month may have begun only.
final class NotInTheFuture implements Rule {
    @Override
    public String id() {
        return "not-in-the-future";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        Instant latest = matter.now().plus(matter.limits().clockSkew());
        return matter.tellings().stream()
                .filter(telling -> Happened.of(telling.told()).first().isAfter(latest))
                .map(telling -> found(matter, telling))
                .toList();
    }

    private Finding found(Matter matter, Telling telling) {
        String message = "It happened at " + telling.told().occurredAt() + ", which is after now (" + matter.now()
                + "): send what has happened, and plans as their own events.";
        return telling.replaces() ? doubt(message) : refusal(telling.time(), message);
    }
}
