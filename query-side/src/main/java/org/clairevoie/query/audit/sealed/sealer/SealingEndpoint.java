package org.clairevoie.query.audit.sealed.sealer;

import java.util.List;
import org.clairevoie.query.audit.sealed.keys.KeyRows;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// `/actuator/sealing`: how far the sealing is, and which keys have signed since when; a POST puts new keys in their place.
@Endpoint(id = "sealing")
final class SealingEndpoint {
    private final SealingProgress progress;
    private final KeyRows keys;
    private final KeyRotation rotation;

    SealingEndpoint(SealingProgress progress, KeyRows keys, KeyRotation rotation) {
        this.progress = progress;
        this.keys = keys;
        this.rotation = rotation;
    }

    record Sealing(long sealed, long eventsBehind, double secondsBehind, List<KeyRows.Keys> keys) {}

    @ReadOperation
    Sealing now() {
        SealingProgress.Now now = progress.now();
        return new Sealing(now.size(), now.events(), now.behind().toMillis() / 1000.0, keys.all());
    }

    @WriteOperation
    KeyRows.Keys rotate() {
        return rotation.rotate();
    }
}
