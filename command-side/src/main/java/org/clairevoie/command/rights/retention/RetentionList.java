package org.clairevoie.command.rights.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is due, and nothing done yet.
///
/// @param asOf the moment by which it is due
/// @param after where the page before ended; null for the first
/// @param items in the order of the pseudonyms
/// @param next what to ask for with `after`; null on the last page
/// @param digest of all the above: whoever says it has seen this list
@JsonInclude
record RetentionList(Instant asOf, Terms terms, @Nullable String after, List<Due> items, @Nullable String next, String digest) {
    static RetentionList of(Instant asOf, Terms terms, @Nullable String after, List<Due> items, @Nullable String next) {
        return new RetentionList(asOf, terms, after, items, next, digest(asOf + " " + terms + " " + after + " " + items + " " + next));
    }

    boolean isTheOne(@Nullable String seen) {
        return Objects.equals(digest, seen);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
