package org.clairevoie.deploy.bench.baselines;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.clairevoie.deploy.bench.figures.Latencies;
import org.clairevoie.deploy.bench.load.Loaded;
import org.clairevoie.deploy.scene.Laboratory;

/// The most that independent transactions bring: a row each, a connection for each client, no HTTP and no decision.
public final class BareInsert {
    private BareInsert() {}

    public static Loaded run(String database, String table, int clients, int mostRows, Duration most) throws SQLException {
        LogRows.makeTable(database, table);
        List<Object[]> rows = LogRows.listed(database, mostRows);
        AtomicInteger next = new AtomicInteger();
        List<Connection> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                connections.add(Laboratory.connect(database));
            }
            long start = System.nanoTime();
            List<Future<Latencies>> working = new ArrayList<>();
            for (Connection connection : connections) {
                Callable<Latencies> job = () -> insert(connection, table, rows, next, start + most.toNanos());
                working.add(threads.submit(job));
            }
            Latencies all = together(working);
            return new Loaded(all, all.count(), 0, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static Latencies insert(Connection connection, String table, List<Object[]> rows, AtomicInteger next, long deadline) throws SQLException {
        Latencies latencies = new Latencies();
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int index = next.getAndIncrement(); index < rows.size() && System.nanoTime() - deadline < 0; index = next.getAndIncrement()) {
                Object[] row = rows.get(index);
                long start = System.nanoTime();
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.executeUpdate();
                latencies.add(System.nanoTime() - start);
            }
        }
        return latencies;
    }

    private static Latencies together(List<Future<Latencies>> working) throws SQLException {
        Latencies all = new Latencies();
        for (Future<Latencies> client : working) {
            try {
                all.include(client.get());
            } catch (ExecutionException failed) {
                throw new SQLException("an insert failed", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new SQLException("the run was interrupted", interrupted);
            }
        }
        return all;
    }
}
