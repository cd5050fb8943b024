package org.clairevoie.deploy.hammer.nodes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A door at an address that stays while the nodes behind it come and go. It can swallow an answer: the request has gone
/// through, the node has answered, and the sender sees its connection end after so many bytes.
public final class Doorway implements AutoCloseable {
    private static final int NEVER = -1;
    private static final int BUFFER = 8 * 1024;
    private final ServerSocket door;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger bytesThenCut = new AtomicInteger(NEVER);
    private final AtomicInteger swallowed = new AtomicInteger();
    private volatile int port;

    public Doorway() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("doorway").start(this::receive);
    }

    public int port() {
        return door.getLocalPort();
    }

    void leadTo(int nodePort) {
        port = nodePort;
    }

    /// The next answer that comes is cut.
    ///
    /// @param afterBytes how much of it still goes out; an answer that ends sooner goes out whole but for its end
    void swallowNext(int afterBytes) {
        bytesThenCut.set(afterBytes);
    }

    /// How many answers were swallowed so far.
    int swallowed() {
        return swallowed.get();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket sender = door.accept();
                Thread.ofVirtual().start(() -> serve(sender));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket sender) {
        open.add(sender);
        try (sender; Socket node = new Socket(InetAddress.getLoopbackAddress(), port)) {
            open.add(node);
            node.setTcpNoDelay(true);
            sender.setTcpNoDelay(true);
            Thread asking = Thread.ofVirtual().start(() -> pump(sender, node));
            answer(node, sender);
            sender.shutdownInput();
            asking.join();
            open.remove(node);
        } catch (IOException gone) {
            // Nobody is behind the door, or one of the two left: the other is told by the end of its connection.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(sender);
        }
    }

    private void answer(Socket node, Socket sender) throws IOException {
        byte[] buffer = new byte[BUFFER];
        InputStream from = node.getInputStream();
        OutputStream to = sender.getOutputStream();
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            int most = bytesThenCut.getAndSet(NEVER);
            if (most != NEVER) {
                to.write(buffer, 0, Math.min(most, read - 1));
                swallowed.incrementAndGet();
                return;
            }
            to.write(buffer, 0, read);
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // The other direction ends with it.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Closeable connection : open) {
            connection.close();
        }
    }
}
