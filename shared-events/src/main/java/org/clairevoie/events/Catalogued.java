package org.clairevoie.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The event's place in the catalogue: its stable name, what it bears on, and one sentence in each language.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Catalogued {
    /// Kebab-case; on the wire and on disk `accompaniment.<name>.v<version>`.
    String name();

    int version() default 1;

    Group group();

    Evidence evidence();

    String en();

    /// The French term of the field.
    String fr();
}
