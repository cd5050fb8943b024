package org.clairevoie.deploy.hammer;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.clairevoie.deploy.hammer.checks.Violation;

/// A promise is broken: the run ends here, with the evidence.
final class Broken extends RuntimeException {
    private static final int SHOWN = 20;
    @Serial
    private static final long serialVersionUID = 1;

    Broken(List<Violation> violations) {
        super(violations.stream().limit(SHOWN).map(Violation::toString).collect(Collectors.joining("\n"))
                + (violations.size() > SHOWN ? "\nand " + (violations.size() - SHOWN) + " more" : ""));
    }
}
