package org.clairevoie.query.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next what to ask for with `after` to get the next page; null on the last one
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int MOST = 500;

    /// @throws org.springframework.web.ErrorResponseException 400 when it is out of bounds
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Question.unreadable("limit", "is a number from 1 to " + MOST);
        }
        return asked;
    }

    /// @throws org.springframework.web.ErrorResponseException 400 when it is no page mark of ours
    public static int offset(@Nullable String after) {
        try {
            int offset = after == null ? 0 : Integer.parseInt(after);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException notANumber) {
            // Told below.
        }
        throw Question.unreadable("after", "is the `next` of the page before");
    }

    /// The slice of a whole list that starts at an offset.
    public static <T> Page<T> of(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        int to = Math.min(from + limit, all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }
}
