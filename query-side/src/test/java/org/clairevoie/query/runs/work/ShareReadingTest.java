package org.clairevoie.query.runs.work;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.kept.ShareRows;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.runs.PopulationRunsTables;
import org.clairevoie.query.runs.RunQuestion;
import org.clairevoie.query.runs.results.ResultRows;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ShareReadingTest {
    private static final UUID RUN = UUID.fromString("0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01");
    private static final UUID NODE = UUID.fromString("0199a1c2-7b1e-7d55-9a30-000000000001");
    private static final RunQuestion QUESTION = new RunQuestion(
            GridFile.clairevoie1().id(), Instant.EPOCH, Instant.EPOCH, KnownClock.RECORDED, List.of(), true, 7);
    private final DataSource source = TestDatabase.withLog();
    private final JdbcTemplate template = new JdbcTemplate(source);
    private final JdbcClient database = JdbcClient.create(template);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final StepExecution step = new StepExecution(1, "share", new JobExecution(1, new JobInstance(1, "run"), new JobParameters()));

    @Test
    void a_share_that_is_another_nodes_by_now_is_given_up_before_anything_is_read() {
        PopulationRunsTables.make(source);
        ShareReading reading = new ShareReading(
                new ShareClaim(RUN, 0, 5, 1), QUESTION, Readings.under(GridFile.clairevoie1()), new ShareRows(template), new ResultRows(template, transaction),
                new ClaimRows(database, new Claiming(database, transaction), NODE, Duration.ofSeconds(15)), new Restrictions(database), 10, () -> false);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> execute(reading))).hasRootCauseInstanceOf(ShareLost.class);
    }

    private void execute(ShareReading reading) {
        try {
            reading.execute(new StepContribution(step), new ChunkContext(new StepContext(step)));
        } catch (ShareLost lost) {
            throw new IllegalStateException(lost);
        }
    }
}
