package org.clairevoie.deploy.hammer.nodes;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clairevoie.deploy.scene.Patience;

/// All nodes of a run, on one database.
public final class Fleet implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private final List<Node> nodes = new ArrayList<>();

    public Fleet(NodeCommand command, int size) throws IOException {
        for (int number = 0; number < size; number++) {
            Node node = new Node(command);
            nodes.add(node);
            node.start(Duration.ZERO);
        }
    }

    /// Where nodes are to be found, whether they are there or not.
    public List<Integer> doors() {
        return nodes.stream().map(Node::port).toList();
    }

    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    public List<Node> ready() {
        return nodes.stream().filter(Node::isReady).toList();
    }

    /// The one that has served longest, once so many are ready.
    ///
    /// @throws IOException when they do not start
    public Node longestServing(int ready) throws IOException {
        awaitReady(Math.min(ready, nodes.size()));
        Optional<Node> longest = ready().stream().max(Comparator.comparingLong(Node::readyFor));
        return longest.orElseThrow(() -> new IOException("a node ended by itself"));
    }

    /// @throws IOException when no other is ready
    public Node longestServingBut(Node excluded) throws IOException {
        return ready().stream().filter(node -> node != excluded).max(Comparator.comparingLong(Node::readyFor))
                .orElseThrow(() -> new IOException("no other node is ready"));
    }

    public void awaitReady(int count) throws IOException {
        if (!Patience.of(LONGEST_START).until(() -> ready().size() >= count)) {
            throw new IOException("nodes do not start: " + nodes.stream().filter(node -> !node.isReady()).map(Node::output).toList());
        }
    }

    public void awaitAll() throws IOException {
        awaitReady(nodes.size());
    }

    /// Killed, and started again in the background.
    ///
    /// @param ahead by how much its clock runs ahead from now on
    public void killAndRestart(Node node, Duration ahead) {
        node.kill();
        node.start(ahead);
    }

    @Override
    public void close() throws IOException {
        for (Node node : nodes) {
            node.close();
        }
    }
}
