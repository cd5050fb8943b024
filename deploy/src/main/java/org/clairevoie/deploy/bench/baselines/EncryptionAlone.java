package org.clairevoie.deploy.bench.baselines;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.command.intake.cloudevent.CloudEventReader;
import org.clairevoie.command.intake.cloudevent.CloudEventReader.Read;
import org.clairevoie.command.intake.cloudevent.IntakeBounds;
import org.clairevoie.deploy.bench.load.Postings;
import org.clairevoie.events.Told;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.protection.Sealing;

/// What encryption takes of the time of an event: the personal values of the same events are sealed, and what was sent is tagged, by one thread and
/// with nothing else. The service cannot do without, not even to be measured: a switch for it would be there for others too.
public final class EncryptionAlone {
    private static final int WARM = 3;
    private final List<Read> events;
    private final Map<UUID, PersonKey> keys = new HashMap<>();

    public EncryptionAlone(Postings cohort) {
        CloudEventReader reader = new CloudEventReader(IntakeBounds.DEFAULTS);
        events = new String(cohort.lines(1).getFirst(), StandardCharsets.UTF_8).lines().map(line -> reader.read(EventJson.MAPPER.readTree(line))).toList();
        events.forEach(event -> keys.computeIfAbsent(event.accompanimentId(), _ -> PersonKey.random()));
    }

    /// @return seconds an event
    public double run() {
        double seconds = 0;
        for (int round = 0; round <= WARM; round++) {
            seconds = once();
        }
        return seconds;
    }

    private double once() {
        UUID eventId = UuidCreator.getTimeOrderedEpochPlus1();
        Told sealed = null;
        String tag = "";
        long start = System.nanoTime();
        for (Read event : events) {
            PersonKey key = Objects.requireNonNull(keys.get(event.accompanimentId()));
            sealed = Sealing.seal(event.sent().told(), eventId, key);
            tag = key.tag(event.sent().canonical());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (sealed == null || tag.isEmpty()) {
            throw new IllegalStateException("there was nothing to seal");
        }
        return seconds / events.size();
    }
}
