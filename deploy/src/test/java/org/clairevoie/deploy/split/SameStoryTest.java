package org.clairevoie.deploy.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// Who posts and who asks cannot tell the all-in-one from the split.
class SameStoryTest {
    /// One master key for both: a person's pseudonym is then the same.
    @TempDir
    private Path folder;

    @Test
    void told_to_the_all_in_one_and_to_the_split_a_story_is_answered_alike() {
        RunningService allInOne = RunningService.start(AllInOne.application(), TestDatabase.fresh(), folder);
        PGSimpleDataSource shared = TestDatabase.fresh();
        RunningService command = RunningService.start(CommandNode.application(), shared, folder);
        RunningService query = RunningService.start(QueryNode.application(), shared, folder);
        try {
            Map<String, String> whole = Story.told(allInOne.http(), allInOne.http());
            Map<String, String> split = Story.told(command.http(), query.http());

            assertThat(split).hasSizeGreaterThan(20).containsOnlyKeys(whole.keySet());
            split.forEach((question, answer) -> assertThat(answer).as(question).isEqualTo(whole.get(question)));
            assertThat(whole.values()).allMatch(answer -> answer.matches("(?s)(200|404|422) .+"));
        } finally {
            allInOne.stop();
            command.stop();
            query.stop();
        }
    }
}
