package org.clairevoie.command.accompaniment;

import org.clairevoie.events.Told;

/// Something told inside a proposed event: the event itself, or what a correction puts in the place of another.
///
/// @param inData JSON pointer to its data
/// @param time JSON pointer to its time
public record Telling(Told told, String inData, String time) {
    static Telling itself(Told told) {
        return new Telling(told, "/data", "/time");
    }

    static Telling replacement(Told told) {
        return new Telling(told, "/data/replacement/data", "/data/replacement/time");
    }

    public boolean replaces() {
        return inData.startsWith("/data/replacement");
    }

    public String pointer(String field) {
        return inData + "/" + field;
    }
}
