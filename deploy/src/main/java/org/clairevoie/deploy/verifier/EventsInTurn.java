package org.clairevoie.deploy.verifier;

/// The events of one accompaniment, one after the other and none left out.
final class EventsInTurn {
    private final String journey;
    private int count;

    /// @param journey whose they are; empty when nobody said
    EventsInTurn(String journey) {
        this.journey = journey;
    }

    /// @return what is wrong with the next one, empty when nothing is
    String take(long index, EnvelopeFields entry) {
        if (entry.number("position") != index) {
            return "the entry says that its position is " + entry.number("position");
        }
        if (!journey.isEmpty() && !journey.equals(entry.get("accompanimentId"))) {
            return "the entry is of another accompaniment";
        }
        if (entry.number("sequence") != count) {
            return "its sequence is " + entry.number("sequence") + " where " + count + " is due: an event before it is missing";
        }
        count++;
        return "";
    }

    int count() {
        return count;
    }
}
