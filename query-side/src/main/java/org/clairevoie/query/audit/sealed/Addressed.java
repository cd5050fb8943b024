package org.clairevoie.query.audit.sealed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers in the formats of others, with how long they may be kept.
final class Addressed {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private Addressed() {}

    /// What will be another soon.
    static ResponseEntity<byte[]> fresh(String text) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noCache()).body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What never changes.
    ///
    /// @param shared whether others than who asked may keep it
    static ResponseEntity<byte[]> unchanging(byte[] bytes, boolean shared) {
        CacheControl forEver = CacheControl.maxAge(FOR_EVER).immutable();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(shared ? forEver.cachePublic() : forEver.cachePrivate()).body(bytes);
    }
}
