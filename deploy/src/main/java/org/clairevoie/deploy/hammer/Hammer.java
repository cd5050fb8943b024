package org.clairevoie.deploy.hammer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.scene.TemporaryFolder;
import org.slf4j.LoggerFactory;

/// `deploy/run hammer`.
public final class Hammer {
    private static final int SENDERS = 6;
    private static final int BLOWS_BETWEEN_LOOKS = 50;
    /// Nothing was found broken, and fewer blows were struck than asked for.
    private static final int CUT_SHORT = 3;

    private Hammer() {}

    public static void main(String... arguments) throws IOException, SQLException {
        // PostgreSQL's own complaints about being killed are no news here.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        int status = run(List.of(arguments), Console.standard());
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, Console console) throws IOException, SQLException {
        if (arguments.equals(List.of("help")) || arguments.equals(List.of("--help"))) {
            console.say(HammerWords.HELP_TEXT);
            return 0;
        }
        HammerWords words;
        try {
            words = HammerWords.of(arguments);
        } catch (IllegalArgumentException misunderstood) {
            console.say("hammer: " + misunderstood.getMessage() + "\n" + HammerWords.HELP_TEXT);
            return 2;
        }
        return hammer(words, console);
    }

    private static int hammer(HammerWords words, Console console) throws IOException, SQLException {
        console.say("Again: " + words.command());
        Round round = new Round(Plan.of(words.seed(), words.kills()), words.seed(), words.nodes(), SENDERS, BLOWS_BETWEEN_LOOKS,
                Duration.ofMinutes(words.minutes()), true, console);
        TemporaryFolder folder = TemporaryFolder.create("hammer");
        boolean done;
        try {
            done = round.done(round.run(folder.path()));
        } catch (Broken | IOException | SQLException | IllegalStateException broken) {
            console.say(broken.getMessage() + "\nThe data are kept in " + folder.path() + "\nAgain: " + words.command());
            return 1;
        }
        folder.close();
        return done ? 0 : CUT_SHORT;
    }
}
