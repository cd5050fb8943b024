package org.clairevoie.deploy.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.clairevoie.deploy.Console;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.policy.Policy;

/// `deploy/run witness FOLDER NAME POLICY [PORT]`: remembers, in a folder, how far each log of a policy was, and cosigns what goes on
/// from there. The JDK alone runs it, from `clairevoie-verify.jar`.
public final class Witness {
    static final String HELP = """
            witness FOLDER NAME POLICY [PORT]
                FOLDER  keeps its keys and what it has seen; made when it is not there
                NAME    what it is called for ever, such as witness.example/w1
                POLICY  a file (c2sp.org/tlog-policy) whose lines `log VKEY` name the logs that it watches, with `quorum none`
                PORT    where it listens (8090)""";

    private static final int DEFAULT_PORT = 8090;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int LEAST = 3;

    private Witness() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Console console = Console.standard();
        if (arguments.length < LEAST || arguments.length > LEAST + 1) {
            console.say(HELP);
            System.exit(NOT_UNDERSTOOD);
        }
        int port = arguments.length > LEAST ? Integer.parseInt(arguments[LEAST]) : DEFAULT_PORT;
        try (WitnessDoor door = open(Path.of(arguments[0]), arguments[1], Path.of(arguments[2]), port, console)) {
            console.say("The witness " + arguments[1] + " listens on port " + door.port());
            new CountDownLatch(1).await();
        } catch (Malformed wrong) {
            console.say(String.valueOf(wrong.getMessage()));
            System.exit(NOT_UNDERSTOOD);
        }
    }

    /// @throws IOException when another process holds the folder: two would sign side by side
    static WitnessDoor open(Path folder, String name, Path policy, int port, Console console) throws IOException {
        Files.createDirectories(folder);
        FileLock alone = lock(folder);
        WitnessKeys keys = WitnessKeys.open(folder.resolve("witness.key"), name);
        console.say("For the policy of who trusts this witness:");
        keys.keys().forEach(key -> console.say("    witness NAME " + key));
        WitnessBook book = new WitnessBook(folder, keys, Policy.parse(Files.readString(policy)).logs(), Clock.systemUTC());
        return WitnessDoor.open(book, alone, port, console);
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock alone = null;
        try {
            alone = file.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            // By this very process: told below.
        }
        if (alone == null) {
            file.close();
            throw new IOException("another witness runs on " + folder);
        }
        return alone;
    }
}
