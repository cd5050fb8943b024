package org.clairevoie.deploy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL that outlived a service killed on the spot. It is stopped, not adopted: what the dead service left running
/// in it ends with it, and the new one starts from a state it knows.
final class OrphanedPostgres {
    private static final int SECONDS_TO_STOP = 30;

    private OrphanedPostgres() {}

    /// Returns once no PostgreSQL runs on this folder. Only for who holds the data folder's lock.
    static void stop(Path postgresFolder) {
        Path pidFile = postgresFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            Optional<ProcessHandle> running = running(pidFile, postgresFolder);
            if (running.isPresent()) {
                stop(running.get());
            }
            // A pid file without its process stays after a power cut, and PostgreSQL would take any process that has
            // inherited the number for itself.
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw unstoppable("its file " + pidFile + " cannot be read or removed", failure);
        }
    }

    /// The process of the pid file, if it is alive and is a PostgreSQL on this very folder: numbers are used again.
    private static Optional<ProcessHandle> running(Path pidFile, Path postgresFolder) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(OrphanedPostgres::runs)
                .filter(process -> process.info().arguments()
                        .map(arguments -> List.of(arguments).contains(postgresFolder.toString()))
                        .orElse(true));
    }

    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    /// In a container whose first process buries nobody, a stopped PostgreSQL keeps its number for ever.
    private static boolean isZombie(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")).contains(") Z ");
        } catch (IOException noSuchFileOnThisSystem) {
            return false;
        }
    }

    /// SIGINT is PostgreSQL's fast shutdown: it rolls back what is open, writes a checkpoint and leaves.
    private static void stop(ProcessHandle postgres) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + postgres.pid()).start();
        for (int tenth = 0; tenth < 10 * SECONDS_TO_STOP; tenth++) {
            if (hasLeft(postgres)) {
                return;
            }
        }
        throw unstoppable("process " + postgres.pid() + " does not stop", null);
    }

    /// Waits a tenth of a second for it.
    private static boolean hasLeft(ProcessHandle postgres) {
        try {
            postgres.onExit().get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notBuried) {
            return !runs(postgres);
        } catch (ExecutionException failure) {
            throw unstoppable("process " + postgres.pid() + " cannot be watched", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unstoppable("the start was interrupted", interrupted);
        }
    }

    private static DatabaseUnavailable unstoppable(String why, @Nullable Exception cause) {
        return new DatabaseUnavailable("A PostgreSQL left by an earlier run holds the data folder: " + why + ".",
                "Stop it by hand, then start again.", cause);
    }
}
