package org.clairevoie.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.bench.BenchWords.Phase;
import org.clairevoie.deploy.bench.figures.Machine;
import org.clairevoie.deploy.bench.figures.Results;
import org.clairevoie.deploy.bench.measures.FirstViews;
import org.clairevoie.deploy.bench.measures.Growth;
import org.clairevoie.deploy.bench.measures.Histories;
import org.clairevoie.deploy.bench.measures.ImportIntake;
import org.clairevoie.deploy.bench.measures.LongAccompaniment;
import org.clairevoie.deploy.bench.measures.OpenLoopIntake;
import org.clairevoie.deploy.bench.measures.PopulationRun;
import org.clairevoie.deploy.bench.measures.SealedIntake;
import org.clairevoie.deploy.bench.measures.SingleIntake;
import org.clairevoie.deploy.bench.measures.Sizes;
import org.clairevoie.deploy.bench.measures.Starting;
import org.clairevoie.deploy.bench.measures.Visibility;
import org.clairevoie.deploy.bench.scene.Contender;
import org.clairevoie.deploy.scene.Laboratory;
import org.clairevoie.deploy.scene.ServiceProcess;
import org.clairevoie.deploy.scene.TemporaryFolder;

/// One run of everything. Whoever is not being measured stands still beside it.
record Run(Sizes sizes, Set<Phase> phases, Console console) {
    private static final Set<Phase> BESIDE_OTHERS =
            EnumSet.complementOf(EnumSet.of(Phase.START, Phase.SEALING, Phase.RUN, Phase.PAGES, Phase.GROWTH));

    String report() throws IOException, SQLException {
        Results results = new Results(console);
        try (TemporaryFolder folder = TemporaryFolder.create("bench")) {
            String scene = Machine.description(folder.path());
            console.say(scene);
            if (phases.contains(Phase.START)) {
                new Starting(sizes, results).run(folder.resolve("started"));
            }
            try (Laboratory laboratory = Laboratory.in(folder.resolve("postgres"))) {
                scene = scene + ".\nPostgreSQL: " + laboratory.settings() + ".";
                console.say(scene);
                if (!Collections.disjoint(phases, BESIDE_OTHERS)) {
                    contend(laboratory, folder, results);
                }
                measured(Phase.SEALING, results, () -> sealing(laboratory, folder, results));
                measured(Phase.RUN, results, () -> new PopulationRun(sizes, results)
                        .run(laboratory.create("population"), laboratory.create("stock_read"), folder.resolve("population")));
                measured(Phase.GROWTH, results, () -> new Growth(sizes, results).run(laboratory.create("growing"), folder.resolve("growing")));
                measured(Phase.PAGES, results, () -> new FirstViews(sizes, results).run(laboratory.create("shown"), folder.resolve("shown")));
            }
            return """
                    # What was measured

                    Written by `deploy/run bench`. All contenders write to one PostgreSQL on one machine, and the load comes from that machine too:
                    read the figures as ratios. Ours checks the token, the schema and the rules, encrypts, and feeds its three views meanwhile; the stock store
                    and the bare rows do none of that. %s
                    %s

                    %s

                    %s""".formatted(sizes.told(), sizes.equals(Sizes.FULL) && phases.size() == Phase.values().length ? "" : "A look, not a whole run: not to be quoted.", scene, results.table());
        }
    }

    /// One that breaks off is told of among the results: what the others found in the same run is not lost by it.
    private void measured(Phase phase, Results results, Measure measure) {
        if (phases.contains(phase)) {
            try {
                measure.run();
            } catch (IOException | SQLException | RuntimeException broken) {
                results.remark(phase + " broke off, and what it would have told is missing above: " + broken.getMessage());
            }
        }
    }

    @FunctionalInterface
    private interface Measure {
        void run() throws IOException, SQLException;
    }

    private void contend(Laboratory laboratory, TemporaryFolder folder, Results results) throws IOException, SQLException {
        String database = laboratory.create("ours");
        try (ServiceProcess ours = Contender.ours(database, folder.resolve("ours"))) {
            if (phases.contains(Phase.INTAKE) || phases.contains(Phase.IMPORT)) {
                intake(laboratory, ours, database, folder.resolve("open"), results);
            }
            measured(Phase.RATE, results, () -> new OpenLoopIntake(sizes, results).run(ours.address()));
            measured(Phase.VISIBLE, results, () -> new Visibility(sizes, results).run(ours.address()));
            measured(Phase.HISTORIES, results, () -> {
                new Histories(sizes, results).run(ours.address());
                new LongAccompaniment(sizes, results).run(ours.address(), database, folder.resolve("ours"));
            });
        }
    }

    private void sealing(Laboratory laboratory, TemporaryFolder folder, Results results) throws IOException, SQLException {
        try (ServiceProcess sealed = Contender.ours(laboratory.create("sealed"), folder.resolve("sealed"));
                ServiceProcess unsealed = Contender.oursUnsealed(laboratory.create("unsealed"), folder.resolve("unsealed"))) {
            new SealedIntake(sizes, results).run(sealed.address(), unsealed.address());
        }
    }

    private void intake(Laboratory laboratory, ServiceProcess ours, String database, Path keys, Results results) throws IOException, SQLException {
        try (ServiceProcess open = Contender.oursOpen(laboratory.create("open"), keys);
                ServiceProcess stock = Contender.stock(laboratory.create("stock"), false);
                ServiceProcess tuned = Contender.stock(laboratory.create("tuned"), true)) {
            measured(Phase.INTAKE, results,
                    () -> new SingleIntake(sizes, results).run(ours.address(), open.address(), stock.address(), tuned.address(), database));
            measured(Phase.IMPORT, results,
                    () -> new ImportIntake(sizes, results).run(ours.address(), open.address(), stock.address(), tuned.address(), database));
        }
    }
}
