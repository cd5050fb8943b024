package org.clairevoie.deploy.crash;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clairevoie.deploy.demo.posting.CloudEventJson;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.deploy.stories.Http;

/// What a client knows of each event it sent: acknowledged, with its receipt, or unknown because no answer came.
final class Journal {
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();

    /// @param position where the receipt says it stands
    record Acknowledged(String eventId, long position) {}

    /// Posts one journey's events one by one until all are acknowledged or the service goes away.
    ///
    /// @return whether all are acknowledged
    boolean post(Http http, List<SyntheticEvent> journey) {
        for (SyntheticEvent event : journey) {
            if (!acknowledged.containsKey(event.key().id()) && !post(http, event)) {
                return false;
            }
        }
        return true;
    }

    private boolean post(Http http, SyntheticEvent event) {
        Http.Reply reply;
        try {
            reply = http.post(CloudEventJson.of(event));
        } catch (RuntimeException noAnswer) {
            return false;
        }
        if (reply.status() == 200 || reply.status() == 201) {
            acknowledged.put(event.key().id(), new Acknowledged(
                    reply.json().get("eventId").asString(), reply.json().get("position").longValue()));
            return true;
        }
        if (reply.status() != 503) {
            unexpected.add(event.key().id() + ": " + reply.status() + " " + reply.json());
        }
        return false;
    }

    Map<String, Acknowledged> acknowledged() {
        return acknowledged;
    }

    List<String> unexpected() {
        return List.copyOf(unexpected);
    }
}
