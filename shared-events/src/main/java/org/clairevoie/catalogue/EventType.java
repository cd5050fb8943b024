package org.clairevoie.catalogue;

import org.clairevoie.events.Catalogued;
import org.clairevoie.events.Evidence;
import org.clairevoie.events.Group;
import org.clairevoie.events.Payload;

/// One version of a type of event under its stable logical name.
///
/// @param name kebab-case, such as `interview-held`
/// @param en one sentence in English
/// @param fr the French term
public record EventType(
        String name, int version, Group group, Evidence evidence, String en, String fr, Class<? extends Payload> shape) {
    static EventType of(Class<? extends Payload> shape) {
        Catalogued entry = shape.getAnnotation(Catalogued.class);
        if (entry == null) {
            throw new IllegalStateException(shape + " has no place in the catalogue: annotate it with @Catalogued");
        }
        return new EventType(entry.name(), entry.version(), entry.group(), entry.evidence(), entry.en(), entry.fr(), shape);
    }

    static String logicalName(String name, int version) {
        return "accompaniment." + name + ".v" + version;
    }

    /// As it stands on the wire and on disk: `accompaniment.<name>.v<version>`.
    public String logicalName() {
        return logicalName(name, version);
    }
}
