-- What was asked, where the log stood then, and who works on it. No view: it cannot be rebuilt from the log.
create table population_run (
    id          uuid        primary key,
    grid        text        not null,
    version     integer     not null,
    happened_by timestamptz not null,
    known_by    timestamptz not null,
    clock       text        not null,
    landmarks   integer[]   not null,
    latest      boolean     not null,
    position    bigint      not null,
    state       text        not null check (state in ('RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED', 'EXPIRED')),
    attempt     integer     not null default 0,
    failures    integer     not null default 0,
    node        uuid,
    asked_at    timestamptz not null,
    taken_up_at timestamptz,
    done_before bigint      not null default 0,
    ended_at    timestamptz,
    rule        text,
    detail      text
);
create index population_run_running on population_run (asked_at) where state = 'RUNNING';
create index population_run_grid on population_run (grid, version, id);
-- A share of a run is a range of buckets. It belongs to who claimed it in the run's last attempt.
create table population_run_share (
    run     uuid    not null references population_run,
    share   integer not null,
    attempt integer not null,
    step    bigint  not null,
    node    uuid,
    ended   boolean not null default false,
    done    bigint  not null default 0,
    total   bigint  not null,
    primary key (run, share)
);
-- The nodes that hold a claim, and when each last said so, by the clock of the database.
create table population_run_node (
    node     uuid        primary key,
    alive_at timestamptz not null
);
-- What each journey read as: on the dates asked (landmark 0), and at each landmark.
create table population_result (
    run              uuid     not null,
    bucket           smallint not null,
    accompaniment_id uuid     not null,
    landmark         smallint not null,
    status           text     not null check (status in ('READ', 'CENSORED', 'NOT_KNOWN')),
    reading          text,
    in_bulk          boolean  not null,
    indices          text     not null,
    weeks            text     not null,
    primary key (run, bucket, accompaniment_id, landmark)
);
