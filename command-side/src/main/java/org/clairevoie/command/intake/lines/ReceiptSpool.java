package org.clairevoie.command.intake.lines;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Receipts on their way to a sender who may not be reading yet: a ring in a temporary file. So an import that writes all its
/// lines before it reads one receipt does not wait for us while we wait for it. One thread adds, one takes.
public final class ReceiptSpool implements AutoCloseable {
    /// Bytes that it has room for at least; they go in and out by so many.
    public static final int LEAST = 1 << 16;

    private final Path path;
    private final FileChannel file;
    private final long capacity;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long added;
    private long taken;
    private boolean ended;

    /// @param capacity bytes of receipts that the sender may be behind
    /// @param patience how long a full spool waits for the sender to read
    public ReceiptSpool(long capacity, Duration patience) throws IOException {
        this.capacity = capacity;
        this.patience = patience;
        this.path = Files.createTempFile("clairevoie-receipts", ".ndjson");
        this.file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// @throws SpoolFull when the sender has not read for too long
    public void add(byte[] receipts) throws IOException {
        for (int from = 0; from < receipts.length; from += LEAST) {
            int length = Math.min(LEAST, receipts.length - from);
            awaitRoom(length);
            ring(ByteBuffer.wrap(receipts, from, length), added, true);
            advance(length, 0, false);
        }
    }

    /// No more receipts come.
    public void end() {
        advance(0, 0, true);
    }

    /// Writes what comes until the end of it.
    public void pourInto(OutputStream out) throws IOException {
        for (int length = awaitMore(); length > 0; length = awaitMore()) {
            ByteBuffer piece = ByteBuffer.allocate(length);
            ring(piece, taken, false);
            out.write(piece.array());
            out.flush();
            advance(0, length, false);
        }
    }

    /// The sender took too long to read its receipts.
    public static final class SpoolFull extends IOException {
        SpoolFull(long capacity) {
            super("the receipts were not read while " + capacity + " bytes of them waited");
        }
    }

    private void awaitRoom(int length) throws IOException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (added + length - taken > capacity) {
                if (left <= 0 || ended) {
                    throw new SpoolFull(capacity);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while receipts were waiting", stopped);
        } finally {
            lock.unlock();
        }
    }

    private int awaitMore() throws IOException {
        lock.lock();
        try {
            while (added == taken && !ended) {
                boolean _ = changed.await(1, TimeUnit.SECONDS);
            }
            return (int) Math.min(LEAST, added - taken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while receipts were awaited", stopped);
        } finally {
            lock.unlock();
        }
    }

    private void advance(int more, int fewer, boolean end) {
        lock.lock();
        try {
            added += more;
            taken += fewer;
            ended |= end;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Fills or empties the buffer at a place of the ring, going over its end where it must.
    private void ring(ByteBuffer buffer, long from, boolean write) throws IOException {
        long at = from;
        while (buffer.hasRemaining()) {
            long place = at % capacity;
            ByteBuffer part = buffer.slice(buffer.position(), (int) Math.min(buffer.remaining(), capacity - place));
            int moved = write ? file.write(part, place) : file.read(part, place);
            buffer.position(buffer.position() + moved);
            at += moved;
        }
    }

    @Override
    public void close() throws IOException {
        end();
        file.close();
        Files.deleteIfExists(path);
    }
}
