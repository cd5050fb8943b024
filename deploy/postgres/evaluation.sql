-- What evaluators make: none of it can be made again from the log, but for what was read of cohorts. Grids and cohorts are only ever added to.
do $$
begin
    -- These tables come one after the other, each with its migrations.
    if to_regclass('reading_grid') is not null then
        -- maintain: one at a time numbers a version, under a lock on the table. It changes no row.
        grant select, insert, maintain on reading_grid to clairevoie_evaluation;
    end if;
    if to_regclass('cohort') is not null then
        grant select, insert, maintain on cohort to clairevoie_evaluation;
        grant select, insert on cohort_member to clairevoie_evaluation;
    end if;
    if to_regclass('cohort_read') is not null then
        grant select, insert on cohort_read to clairevoie_evaluation;
    end if;
    if to_regclass('export') is not null then
        grant select, insert, update on export to clairevoie_evaluation;
    end if;
    if to_regclass('population_run') is not null then
        grant select, insert, update on population_run, population_run_share to clairevoie_evaluation;
        grant select, insert, update, delete on population_run_node to clairevoie_evaluation;
        grant select, insert, delete on population_result to clairevoie_evaluation;
    end if;
    -- The job repository of Spring Batch, as it comes.
    if to_regnamespace('batch') is not null then
        grant usage on schema batch to clairevoie_evaluation;
        grant select, insert, update, delete on all tables in schema batch to clairevoie_evaluation;
        grant usage, select on all sequences in schema batch to clairevoie_evaluation;
    end if;
end
$$;
