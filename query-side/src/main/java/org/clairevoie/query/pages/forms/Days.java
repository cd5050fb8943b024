package org.clairevoie.query.pages.forms;

import java.util.Map;
import java.util.regex.Pattern;

/// A day where an instant is asked for: it begins at midnight in universal time, and the page says so.
public final class Days {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Days() {}

    public static String begun(String typed) {
        return DAY.matcher(typed).matches() ? typed + "T00:00:00Z" : typed;
    }

    /// What is asked *by* a day is asked with all of it.
    public static String ended(String typed) {
        return DAY.matcher(typed).matches() ? typed + "T23:59:59.999999Z" : typed;
    }

    /// Puts instants in the place of days for `happenedBy` and `knownBy`, for either side of a comparison too.
    public static void endedIn(Map<String, String> question) {
        question.replaceAll((name, value) -> name.endsWith("happenedBy") || name.endsWith("knownBy") || name.endsWith("HappenedBy") || name.endsWith("KnownBy")
                ? ended(value) : value);
    }
}
