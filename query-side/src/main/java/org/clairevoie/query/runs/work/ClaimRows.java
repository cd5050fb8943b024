package org.clairevoie.query.runs.work;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.clairevoie.query.runs.RunRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What this node has claimed of runs and their shares, and what of others' it may: a claim holds for as long as its node says now
/// and then that it is alive. All times are by the clock of the database, so that nodes need not agree on theirs.
final class ClaimRows {
    private static final String DEAD = """
            (%1$s is null or not exists (
                select from population_run_node alive where alive.node = %1$s and alive.alive_at > clock_timestamp() - make_interval(secs => ?)))""";
    private final JdbcClient database;
    private final Claiming claiming;
    private final UUID node;
    private final double silentSeconds;

    ClaimRows(JdbcClient database, Claiming claiming, UUID node, Duration silent) {
        this.database = database;
        this.claiming = claiming;
        this.node = node;
        this.silentSeconds = silent.toMillis() / 1000.0;
    }

    void beat() {
        database.sql("""
                insert into population_run_node values (?, clock_timestamp())
                on conflict (node) do update set alive_at = excluded.alive_at""").param(node).update();
        database.sql("delete from population_run_node where alive_at < clock_timestamp() - interval '1 day'").update();
    }

    /// The oldest run that nobody sees to.
    @Nullable RunClaim claimRun() {
        UUID run = database.sql("select id from population_run where state = 'RUNNING' and " + DEAD.formatted("population_run.node")
                + " order by asked_at limit 1").param(silentSeconds).query((row, _) -> row.getObject(1, UUID.class)).optional().orElse(null);
        List<RunClaim> claimed = run == null ? List.of() : claiming.alone(Claiming.key(run), () -> {
            beat();
            return database.sql("""
                    update population_run set node = ?, attempt = attempt + 1, taken_up_at = clock_timestamp(),
                        done_before = coalesce((select sum(done) from population_run_share where run = population_run.id), 0)
                    where id = ? and state = 'RUNNING' and %s
                    returning *""".formatted(DEAD.formatted("population_run.node")))
                    .params(node, run, silentSeconds)
                    .query((row, _) -> new RunClaim(row.getObject("id", UUID.class), row.getInt("attempt"), RunRows.question(row))).list();
        });
        return claimed.isEmpty() ? null : claimed.getFirst();
    }

    /// A share that nobody reads, of a run that somebody sees to.
    @Nullable ShareClaim claimShare() {
        String free = "run.state = 'RUNNING' and share.attempt = run.attempt and not share.ended and " + DEAD.formatted("share.node");
        UUID run = database.sql("select run.id from population_run_share share join population_run run on run.id = share.run where " + free
                + " order by run.asked_at limit 1").param(silentSeconds).query((row, _) -> row.getObject(1, UUID.class)).optional().orElse(null);
        List<ShareClaim> claimed = run == null ? List.of() : claiming.alone(Claiming.key(run), () -> {
            beat();
            return database.sql("""
                    update population_run_share claimed set node = ?
                    from (select share.run, share.share from population_run_share share join population_run run on run.id = share.run
                          where run.id = ? and %s order by share.share limit 1) first
                    where claimed.run = first.run and claimed.share = first.share
                    returning claimed.run, claimed.attempt, claimed.share, claimed.step""".formatted(free)).params(node, run, silentSeconds)
                    .query((row, _) -> new ShareClaim(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getLong(4))).list();
        });
        return claimed.isEmpty() ? null : claimed.getFirst();
    }

    /// Anybody may take up this share now; what was read of it before stays read.
    void offer(RunClaim claim, int share, long step, long total) {
        database.sql("""
                insert into population_run_share (run, share, attempt, step, total) values (?, ?, ?, ?, ?)
                on conflict (run, share) do update set attempt = excluded.attempt, step = excluded.step, node = null, ended = false
                where population_run_share.attempt < excluded.attempt""")
                .params(claim.run(), share, claim.attempt(), step, total).update();
    }

    /// How many shares of this attempt have not ended.
    long left(RunClaim claim) {
        return database.sql("select count(*) from population_run_share where run = ? and attempt = ? and not ended")
                .params(claim.run(), claim.attempt()).query((row, _) -> row.getLong(1)).single();
    }

    boolean isMine(RunClaim claim) {
        return database.sql("select exists (select from population_run where id = ? and attempt = ? and node = ? and state = 'RUNNING')")
                .params(claim.run(), claim.attempt(), node).query((row, _) -> row.getBoolean(1)).single();
    }

    /// To be asked first in a transaction that commits results: until it ends nobody takes the share or the run away, and nobody ends it.
    ///
    /// @return false when the run was cancelled, or the share is somebody else's by now: nothing may be committed then
    boolean hold(ShareClaim claim) {
        claiming.share(claim.run());
        return database.sql("""
                select exists (select from population_run_share share join population_run run on run.id = share.run and run.attempt = share.attempt
                    where share.run = ? and share.share = ? and share.attempt = ? and share.node = ? and not share.ended and run.state = 'RUNNING')""")
                .params(claim.run(), claim.share(), claim.attempt(), node).query((row, _) -> row.getBoolean(1)).single();
    }

    /// So many journeys more.
    void count(ShareClaim claim, int journeys) {
        database.sql("update population_run_share set done = done + ? where run = ? and share = ?")
                .params(journeys, claim.run(), claim.share()).update();
    }

    void end(ShareClaim claim) {
        database.sql("update population_run_share set ended = true where run = ? and share = ? and attempt = ? and node = ?")
                .params(claim.run(), claim.share(), claim.attempt(), node).update();
    }

    void letGo(ShareClaim claim) {
        database.sql("update population_run_share set node = null where run = ? and share = ? and attempt = ? and node = ?")
                .params(claim.run(), claim.share(), claim.attempt(), node).update();
    }

    /// Another node goes on at once.
    void letGo(RunClaim claim) {
        claiming.alone(Claiming.key(claim.run()), () -> database.sql(
                "update population_run set node = null where id = ? and attempt = ? and node = ? and state = 'RUNNING'")
                .params(claim.run(), claim.attempt(), node).update());
    }

    /// It is tried again where it stands, or given up when it has failed too often.
    void fail(RunClaim claim, int most) {
        claiming.alone(Claiming.key(claim.run()), () -> database.sql("""
                update population_run set node = null, failures = failures + 1,
                    state = case when failures + 1 >= :most then 'FAILED' else state end,
                    ended_at = case when failures + 1 >= :most then clock_timestamp() end,
                    rule = case when failures + 1 >= :most then 'run-failed' end,
                    detail = case when failures + 1 >= :most then 'it could not be read; nothing of it is shown: see the log of the service' end
                where id = :run and attempt = :attempt and node = :node and state = 'RUNNING'""")
                .param("most", most).param("run", claim.run()).param("attempt", claim.attempt()).param("node", node).update());
    }

    /// Only who sees to it still may say so.
    void complete(RunClaim claim) {
        claiming.alone(Claiming.key(claim.run()), () -> database.sql("""
                update population_run set state = 'COMPLETED', ended_at = clock_timestamp()
                where id = ? and attempt = ? and node = ? and state = 'RUNNING'""")
                .params(claim.run(), claim.attempt(), node).update());
    }

    /// Results that have been kept long enough are kept no longer.
    void expire(Duration kept) {
        database.sql("""
                update population_run set state = 'EXPIRED' where state = 'COMPLETED' and ended_at < clock_timestamp() - make_interval(secs => ?)""")
                .param(kept.toSeconds()).update();
    }

    /// Results that nobody may see, of runs that are not under way.
    int clear() {
        return database.sql("""
                delete from population_result where run in (
                    select id from population_run where state in ('CANCELLED', 'FAILED', 'EXPIRED')
                        and exists (select from population_result where run = population_run.id))""").update();
    }
}
