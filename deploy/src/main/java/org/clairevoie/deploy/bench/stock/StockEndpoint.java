package org.clairevoie.deploy.bench.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /events` of the same shape as ours: a CloudEvent, or a batch of them, in; receipts out.
@RestController
final class StockEndpoint {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private final CommandGateway commands;

    StockEndpoint(CommandGateway commands) {
        this.commands = commands;
    }

    record Receipt(String source, String id, String accompanimentId, int sequence) {}

    @PostMapping(path = "/events", consumes = "application/cloudevents+json")
    ResponseEntity<byte[]> one(@RequestBody byte[] body) {
        return ResponseEntity.status(201).contentType(MediaType.APPLICATION_JSON).body(bytes(record(read(JSON.readTree(body)))));
    }

    /// What the road alone costs: the event is read as far as for a command, and answered, and nothing is done.
    @PostMapping(path = "/nothing", consumes = "application/cloudevents+json")
    ResponseEntity<byte[]> nothing(@RequestBody byte[] body) {
        return ResponseEntity.status(201).contentType(MediaType.APPLICATION_JSON).body(bytes(receipt(read(JSON.readTree(body)), 1)));
    }

    /// A command for each event.
    @PostMapping(path = "/events", consumes = "application/cloudevents-batch+json")
    ResponseEntity<byte[]> batch(@RequestBody byte[] body) {
        List<Receipt> receipts = new ArrayList<>();
        JSON.readTree(body).forEach(event -> receipts.add(record(read(event))));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes(receipts));
    }

    /// A command for each accompaniment of the batch, as somebody would do who knows that commits are dear.
    @PostMapping(path = "/events/grouped", consumes = "application/cloudevents-batch+json")
    ResponseEntity<byte[]> grouped(@RequestBody byte[] body) {
        Map<String, List<StockRecorded>> groups = new LinkedHashMap<>();
        JSON.readTree(body).forEach(node -> {
            StockRecorded event = read(node);
            groups.computeIfAbsent(event.accompanimentId(), _ -> new ArrayList<>()).add(event);
        });
        List<Receipt> receipts = new ArrayList<>();
        groups.forEach((id, events) -> {
            int last = Objects.requireNonNull(commands.<@Nullable Integer>sendAndWait(new RecordStock(id, events)));
            events.forEach(event -> receipts.add(receipt(event, last)));
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes(receipts));
    }

    private Receipt record(StockRecorded event) {
        RecordStock command = new RecordStock(event.accompanimentId(), List.of(event));
        return receipt(event, Objects.requireNonNull(commands.<@Nullable Integer>sendAndWait(command)));
    }

    private static Receipt receipt(StockRecorded event, int recorded) {
        return new Receipt(event.source(), event.id(), event.accompanimentId(), recorded - 1);
    }

    static StockRecorded read(JsonNode event) {
        return new StockRecorded(event.get("subject").asString(), event.get("source").asString(), event.get("id").asString(),
                event.get("type").asString(), event.get("time").asString(), JSON.convertValue(event.get("data"), VALUES));
    }

    private static byte[] bytes(Object answer) {
        return JSON.writeValueAsBytes(answer);
    }
}
