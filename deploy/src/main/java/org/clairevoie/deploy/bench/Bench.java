package org.clairevoie.deploy.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.bench.measures.Sizes;
import org.slf4j.LoggerFactory;

/// `deploy/run bench`.
public final class Bench {
    private Bench() {}

    public static void main(String... arguments) throws IOException, SQLException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int status = run(List.of(arguments), Console.standard());
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, Console console) throws IOException, SQLException {
        BenchWords words = BenchWords.of(arguments);
        if (words == null) {
            console.say("bench: " + String.join(" ", arguments) + " is not understood\n" + BenchWords.HELP_TEXT);
            return 2;
        }
        if (words.help()) {
            console.say(BenchWords.HELP_TEXT);
            return 0;
        }
        String report = new Run(words.quick() ? Sizes.QUICK : Sizes.FULL, words.phases(), console).report();
        console.say(report);
        if (words.kept()) {
            Path results = Path.of(System.getProperty("clairevoie.bench.results", "deploy/bench/RESULTS.md"));
            Files.createDirectories(results.toAbsolutePath().getParent());
            Files.writeString(results, report);
        }
        return 0;
    }
}
