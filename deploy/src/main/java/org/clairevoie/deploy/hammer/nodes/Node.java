package org.clairevoie.deploy.hammer.nodes;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.clairevoie.deploy.scene.Patience;
import org.clairevoie.deploy.scene.ServiceProcess;
import org.jspecify.annotations.Nullable;

/// One place for a node: killed, it is started again behind the same door.
public final class Node implements AutoCloseable {
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(300);
    private static final int MOST_TRIES = 40;
    private final NodeCommand command;
    private final Doorway door = new Doorway();
    private volatile @Nullable ServiceProcess process;
    private volatile long readySince;
    private volatile boolean closed;
    private volatile String lastFailure = "";
    private volatile Duration ahead = Duration.ZERO;
    private Thread starting = new Thread(() -> {});

    Node(NodeCommand command) throws IOException {
        this.command = command;
    }

    public int port() {
        return door.port();
    }

    public boolean isReady() {
        return process != null;
    }

    /// By how much its clock runs ahead.
    public Duration ahead() {
        return ahead;
    }

    /// Nanoseconds since it first answered.
    public long readyFor() {
        return System.nanoTime() - readySince;
    }

    /// In the background. A start that fails, because PostgreSQL is away, is tried again.
    public void start(Duration clockAhead) {
        ahead = clockAhead;
        starting = Thread.ofPlatform().daemon().name("node-start").start(() -> {
            for (int tries = 0; tries < MOST_TRIES && !closed; tries++) {
                try {
                    ServiceProcess started = command.start(clockAhead);
                    door.leadTo(started.address().getPort());
                    readySince = System.nanoTime();
                    process = started;
                    return;
                } catch (IOException notStarted) {
                    lastFailure = String.valueOf(notStarted.getMessage());
                    Patience.of(BEFORE_ANOTHER_TRY).out();
                }
            }
        });
    }

    /// As `kill -9`. @throws IllegalStateException when it is not ready
    public void kill() {
        ready().kill();
        process = null;
    }

    /// The next answer is cut after so many bytes. @return whether one came in time
    public boolean swallowAnAnswer(int afterBytes, Duration within) {
        int before = door.swallowed();
        door.swallowNext(afterBytes);
        return Patience.of(within).until(() -> door.swallowed() > before);
    }

    /// It stands still, its connections open: as a machine that is suspended.
    public void freeze() throws IOException {
        signal("STOP");
    }

    public void thaw() throws IOException {
        signal("CONT");
    }

    /// What the process has said, or why it does not start.
    public String output() {
        ServiceProcess running = process;
        return running == null ? lastFailure : running.output();
    }

    private void signal(String signal) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(ready().pid())).start();
        try {
            if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IOException("SIG" + signal + " could not be sent");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private ServiceProcess ready() {
        ServiceProcess running = process;
        if (running == null) {
            throw new IllegalStateException("the node is not ready");
        }
        return running;
    }

    /// Ends what it started, at once: nothing is asked of it any more.
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            starting.join(TimeUnit.SECONDS.toMillis(60));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (process != null) {
            kill();
        }
        door.close();
    }
}
