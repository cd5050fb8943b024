package org.clairevoie.deploy.demo.posting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Posts journeys in batches. One journey's batches follow each other, for a link goes to what has been acknowledged;
/// journeys go side by side.
public final class DemoLoader implements AutoCloseable {
    private static final int LARGEST_BATCH = 100;
    private static final int AT_ONCE = 3;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final URI events;
    private final Supplier<String> token;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("demo-", 1).factory());

    /// @param token of the frontline system that posts, asked for at each batch
    public DemoLoader(URI service, Supplier<String> token) {
        this.token = token;
        this.events = service.resolve("/events");
    }

    /// Posts all of it and waits for every answer.
    ///
    /// @param progress told the number of journeys that are done
    /// @throws IOException when the service no longer answers
    public Tally post(List<List<SyntheticEvent>> journeys, IntConsumer progress) throws IOException {
        Tally total = new Tally();
        List<Future<Tally>> answers = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (List<List<SyntheticEvent>> parcel : parcels(journeys)) {
            Callable<Tally> job = () -> post(parcel.stream().flatMap(List::stream).toList());
            answers.add(workers.submit(job));
            sizes.add(parcel.size());
        }
        int done = 0;
        for (int index = 0; index < answers.size(); index++) {
            total.add(answerOf(answers.get(index)));
            done += sizes.get(index);
            progress.accept(done);
        }
        return total;
    }

    /// One after the other, in batches.
    public Tally post(List<SyntheticEvent> posted) throws IOException {
        Tally tally = new Tally();
        for (int from = 0; from < posted.size(); from += LARGEST_BATCH) {
            postBatch(posted.subList(from, Math.min(from + LARGEST_BATCH, posted.size())), tally);
        }
        return tally;
    }

    private void postBatch(List<SyntheticEvent> batch, Tally tally) throws IOException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(events)
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(HttpRequest.BodyPublishers.ofString(CloudEventJson.batch(batch).toString(), StandardCharsets.UTF_8))
                .build());
        JsonNode answers = response.statusCode() == 200 ? MAPPER.readTree(response.body()) : MAPPER.createArrayNode();
        for (int index = 0; index < batch.size(); index++) {
            if (answers.has(index)) {
                tally.count(batch.get(index), answers.get(index));
            } else {
                tally.refuse(batch.get(index), response.statusCode() + " " + response.body());
            }
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while posting", interrupted);
        }
    }

    /// Whole journeys together, up to a batch; one longer than that alone.
    private static List<List<List<SyntheticEvent>>> parcels(List<List<SyntheticEvent>> journeys) {
        List<List<List<SyntheticEvent>>> parcels = new ArrayList<>();
        List<List<SyntheticEvent>> parcel = new ArrayList<>();
        int events = 0;
        for (List<SyntheticEvent> journey : journeys) {
            if (!parcel.isEmpty() && events + journey.size() > LARGEST_BATCH) {
                parcels.add(parcel);
                parcel = new ArrayList<>();
                events = 0;
            }
            parcel.add(journey);
            events += journey.size();
        }
        parcels.add(parcel);
        return parcels;
    }

    private static Tally answerOf(Future<Tally> answer) throws IOException {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw new IOException("the service no longer answers: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while posting", interrupted);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        http.shutdownNow();
    }
}
