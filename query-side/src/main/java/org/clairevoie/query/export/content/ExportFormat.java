package org.clairevoie.query.export.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The formats there are, by the name that is asked for.
public enum ExportFormat {
    /// Every table.
    CSV,
    PARQUET,
    TRAMINER,
    XES,
    OCEL_JSON,
    OCEL_SQLITE,
    /// One table of the CSV alone.
    COUNTING_PROCESS,
    PERSON_PERIOD;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable ExportFormat named(String name) {
        return Arrays.stream(values()).filter(format -> format.wireName().equals(name)).findFirst().orElse(null);
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(ExportFormat::wireName).toList();
    }
}
