-- An evaluator's act, not a view: it cannot be rebuilt from the log, so that it is migrated and never thrown away. What was told
-- of the cohorts before decides what may be told of the next one: rows are only ever added.
create table cohort (
    id          uuid        primary key,
    number      bigint      generated always as identity unique,
    name        text        not null,
    definition  jsonb       not null,
    happened_by timestamptz not null,
    known_by    timestamptz not null,
    clock       text        not null,
    position    bigint      not null,
    size        bigint      not null,
    made_at     timestamptz not null
);

create table cohort_member (
    cohort           uuid not null references cohort (id),
    accompaniment_id uuid not null,
    primary key (cohort, accompaniment_id)
);
create index cohort_member_accompaniment on cohort_member (accompaniment_id);
