package org.clairevoie.protection;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EarlierPayload;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.Personal;
import org.clairevoie.events.Pseudonymised;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// Seals the personal values of an event before it is stored, and opens them for who may read: in the version it was told in, so that
/// a value stays bound to the field it was said in.
public final class Sealing {
    private static final ClassValue<Components> PERSONAL = new ClassValue<>() {
        @Override
        protected Components computeValue(Class<?> shape) {
            return new Components(shape, field -> field.getType() == Personal.class);
        }
    };
    private static final ClassValue<Components> IDENTIFIERS = new ClassValue<>() {
        @Override
        protected Components computeValue(Class<?> shape) {
            return new Components(shape, field -> field.isAnnotationPresent(Pseudonymised.class));
        }
    };

    private static final Personal HOLLOW = new Personal.Sealed("");

    private Sealing() {}

    /// Every value that was said becomes a ciphertext bound to this event and its field.
    public static Told seal(Told told, UUID eventId, PersonKey key) {
        return personal(told, eventId.toString(), (place, value) -> value instanceof Personal.Said said
                ? new Personal.Sealed(key.seal(EventJson.MAPPER.writeValueAsBytes(said.value()), place))
                : value);
    }

    /// Every ciphertext becomes what was said; without a key it stays what it is.
    public static Told open(Told told, UUID eventId, @Nullable PersonKey key) {
        return key == null ? told : personal(told, eventId.toString(), opening(key));
    }

    /// Opens what a correction put in the place of an event: it was sealed as part of the correction.
    public static Told openReplacement(Told replacement, UUID correction, @Nullable PersonKey key) {
        return key == null ? replacement : personal(replacement, correction + "/replacement", opening(key));
    }

    /// Without any personal value, said or sealed: for those who only need what follows from what.
    public static Told strip(Told told) {
        return personal(told, "", (_, _) -> null);
    }

    /// Every personal value keeps its place and loses its words: for those who need to know that something was said, and not what.
    ///
    /// @param lost is told the characters of each ciphertext
    public static Told hollow(Told told, IntConsumer lost) {
        return personal(told, "", (_, value) -> {
            if (value instanceof Personal.Sealed sealed) {
                lost.accept(sealed.ciphertext().length());
            }
            return HOLLOW;
        });
    }

    /// The senders' identifiers of people become keyed pseudonyms.
    public static Told pseudonymise(Told told, String source, Pseudonyms pseudonyms) {
        BiFunction<String, Object, @Nullable Object> pseudonym = (_, identifier) -> pseudonyms.of(source, (String) identifier);
        EarlierPayload earlier = told.earlier();
        if (earlier != null) {
            return told.in(IDENTIFIERS.get(earlier.getClass()).map(earlier, pseudonym));
        }
        AccompanimentEvent event = IDENTIFIERS.get(told.event().getClass()).map(told.event(), pseudonym);
        if (event instanceof EventCorrected correction && correction.replacement() instanceof Told replacement) {
            event = new EventCorrected(pseudonymise(replacement, source, pseudonyms), correction.reason());
        }
        return told.with(event, told.links());
    }

    private static BiFunction<String, Personal, @Nullable Personal> opening(PersonKey key) {
        return (place, value) -> value instanceof Personal.Sealed sealed
                ? new Personal.Said(EventJson.MAPPER.readValue(key.open(sealed.ciphertext(), place), Object.class))
                : value;
    }

    private static Told personal(Told told, String place, BiFunction<String, Personal, @Nullable Personal> change) {
        BiFunction<String, Object, @Nullable Object> inPlace = (field, value) -> change.apply(place + "/" + field, (Personal) value);
        Told around = PERSONAL.get(Told.class).map(told, inPlace);
        EarlierPayload earlier = told.earlier();
        if (earlier != null) {
            return around.in(PERSONAL.get(earlier.getClass()).map(earlier, inPlace));
        }
        AccompanimentEvent event = PERSONAL.get(told.event().getClass()).map(told.event(), inPlace);
        if (event instanceof EventCorrected correction && correction.replacement() instanceof Told replacement) {
            event = new EventCorrected(personal(replacement, place + "/replacement", change), correction.reason());
        }
        return around.with(event, told.links());
    }
}
