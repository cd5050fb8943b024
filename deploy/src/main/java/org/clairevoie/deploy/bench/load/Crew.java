package org.clairevoie.deploy.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clairevoie.deploy.bench.figures.Latencies;

/// Clients side by side, and what they did together.
final class Crew {
    private Crew() {}

    record Share(Latencies latencies, long accepted, long refused) {}

    interface Client {
        Share work(int number) throws IOException;
    }

    static Loaded of(int clients, long start, Client client) throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients, Thread.ofPlatform().daemon().name("client-", 0).factory())) {
            List<Future<Share>> working = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int own = number;
                Callable<Share> job = () -> client.work(own);
                working.add(threads.submit(job));
            }
            return together(working, start);
        }
    }

    private static Loaded together(List<Future<Share>> working, long start) throws IOException {
        Latencies latencies = new Latencies();
        long accepted = 0;
        long refused = 0;
        for (Future<Share> client : working) {
            Share share = result(client);
            latencies.include(share.latencies());
            accepted += share.accepted();
            refused += share.refused();
        }
        return new Loaded(latencies, accepted, refused, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Share result(Future<Share> client) throws IOException {
        try {
            return client.get();
        } catch (ExecutionException failed) {
            throw new IOException("a client gave up: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted", interrupted);
        }
    }
}
