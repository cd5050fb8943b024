package org.clairevoie.deploy.hammer.senders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clairevoie.deploy.bench.load.Reply;
import org.clairevoie.deploy.bench.load.Requests;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a sender was told of one event.
///
/// @param status 0 when nothing was: no answer came, or it broke off before this event
/// @param receipt of an event that was taken
/// @param said the answer's text, for the evidence
record Answer(int status, @Nullable Receipt receipt, String said) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Answer NONE = new Answer(0, null, "no answer");

    /// One for each event, in order.
    static List<Answer> none(int events) {
        return Collections.nCopies(events, NONE);
    }

    static List<Answer> of(Reply reply, String mediaType, int events) {
        if (mediaType.equals(Requests.ONE) || reply.status() != 200) {
            return Collections.nCopies(events, whole(reply));
        }
        List<Answer> answers = new ArrayList<>();
        try {
            if (mediaType.equals(Requests.BATCH)) {
                JSON.readTree(reply.body()).forEach(entry -> answers.add(entry(entry)));
            } else {
                reply.text().lines().filter(line -> !line.isBlank()).forEach(line -> answers.add(entry(JSON.readTree(line))));
            }
        } catch (JacksonException brokenOff) {
            // What was told whole before it broke off still counts.
        }
        answers.addAll(none(Math.max(0, events - answers.size())));
        return answers;
    }

    /// It cannot be told whether the event was taken, or the service asks to be asked again.
    boolean leavesOpen() {
        return status == 0 || status == 503 || status == 500;
    }

    private static Answer whole(Reply reply) {
        boolean taken = reply.status() == 200 || reply.status() == 201;
        return new Answer(reply.status(), taken ? Receipt.of(JSON.readTree(reply.body())) : null, reply.text());
    }

    private static Answer entry(JsonNode entry) {
        JsonNode receipt = entry.get("receipt");
        return new Answer(entry.get("status").intValue(), receipt == null ? null : Receipt.of(receipt), entry.toString());
    }
}
