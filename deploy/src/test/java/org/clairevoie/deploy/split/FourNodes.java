package org.clairevoie.deploy.split;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/// Two command nodes and two query nodes beside one PostgreSQL; started once, shared by the tests of this package.
record FourNodes(PGSimpleDataSource database, List<RunningService> commands, List<RunningService> queries) {
    private static final FourNodes SHARED = start();

    static FourNodes shared() {
        return SHARED;
    }

    Http command(int which) {
        return commands.get(which).http();
    }

    private static FourNodes start() {
        PGSimpleDataSource database = TestDatabase.fresh();
        Path folder = folder();
        return new FourNodes(database,
                Stream.of(1, 2).map(_ -> RunningService.start(CommandNode.application(), database, folder)).toList(),
                Stream.of(1, 2).map(_ -> RunningService.start(
                        QueryNode.application(), database, folder,
                        "--clairevoie.views.segments=2", "--clairevoie.command-address=http://commands.example")).toList());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("clairevoie-nodes");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
