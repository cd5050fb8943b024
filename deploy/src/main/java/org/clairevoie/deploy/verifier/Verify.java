package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clairevoie.deploy.Console;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.policy.Policy;
import org.jspecify.annotations.Nullable;

/// `deploy/run verify`, and the main class of `clairevoie-verify.jar`. Ends with 0 when it holds, 1 when it does not, 2 when it could not
/// be looked at.
public final class Verify {
    static final String HELP = """
            verify BUNDLE [--policy FILE]
                the full history of one accompaniment, as `GET /audit/journeys/{id}/bundle` gives it
            verify log FOLDER|ADDRESS [--policy FILE] [--token TOKEN]
                a whole log from its files: http://localhost:8080/audit, or a folder that mirrors them
            verify checkpoints KEPT LATER [--policy FILE] [--log FOLDER|ADDRESS] [--kept-log FOLDER|ADDRESS]
                whether a later checkpoint goes on from one that was kept; of a fork the first entry that differs is named, where the
                hashes of both are at hand: --kept-log is a mirror that was made with the kept one
            A policy (c2sp.org/tlog-policy) names the keys and witnesses that you know: `log VKEY`, …, `quorum none`.
            Ends with 0: holds; 1: does not hold, and the first bad index is named; 2: could not be looked at.""";

    private static final int COULD_NOT_LOOK = 2;

    private Verify() {}

    public static void main(String... arguments) {
        int status = run(List.of(arguments), Console.standard());
        if (status != 0) {
            System.exit(status);
        }
    }

    public static int run(List<String> arguments, Console console) {
        VerifyWords words = VerifyWords.of(arguments);
        if (words == null) {
            console.say(HELP);
            return COULD_NOT_LOOK;
        }
        try {
            return tell(found(words), console);
        } catch (IOException | UncheckedIOException | Malformed failed) {
            console.say("could not be looked at: " + failed.getMessage());
            return COULD_NOT_LOOK;
        }
    }

    /// Whether one checkpoint goes on from another, whoever signed them.
    ///
    /// @param log where the hashes between the two are had from
    /// @throws IOException when they cannot be had
    public static Finding checkpoints(byte[] kept, byte[] later, String log) throws IOException {
        return new CheckpointsCheck(null, LogSource.at(log, ""), null).run(kept, later);
    }

    private static Finding found(VerifyWords words) throws IOException {
        String file = words.policy();
        Policy policy = file == null ? null : Policy.parse(Files.readString(Path.of(file)));
        return switch (words.what()) {
            case BUNDLE -> bundle(Path.of(words.places().getFirst()), policy);
            case LOG -> new LogCheck(LogSource.at(words.places().getFirst(), words.token()), policy).run();
            case CHECKPOINTS -> new CheckpointsCheck(policy, words.log(), words.keptLog())
                    .run(Files.readAllBytes(Path.of(words.places().getFirst())), Files.readAllBytes(Path.of(words.places().getLast())));
        };
    }

    /// A file that is there and cannot be read as a bundle does not hold: something was done to it.
    private static Finding bundle(Path file, @Nullable Policy policy) throws IOException {
        if (!Files.isReadable(file)) {
            throw new Unreadable(file + " cannot be read");
        }
        try (BundleFile bundle = BundleFile.open(file)) {
            return new BundleCheck(bundle, policy).run();
        } catch (IOException noZip) {
            return Finding.Broken.of("this is no bundle any more: " + noZip.getMessage());
        }
    }

    private static int tell(Finding finding, Console console) {
        return switch (finding) {
            case Finding.Holds(List<String> remarks) -> {
                console.say("holds");
                remarks.forEach(remark -> console.say("  " + remark));
                yield 0;
            }
            case Finding.Broken broken -> {
                console.say(broken.toString());
                yield 1;
            }
        };
    }
}
