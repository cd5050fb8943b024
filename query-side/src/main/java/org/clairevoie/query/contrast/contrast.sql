-- A journey as its graph needs it, sixteen events a row: no text, no name, no sender's id. Only ever added to. A row stays below the
-- size from which PostgreSQL keeps values elsewhere, and a page has room for a row that has grown. A share of all journeys is a
-- range of buckets, into which ids fall by their hash.
create table if not exists contrast (
    accompaniment_id uuid     not null,
    part             integer  not null,
    bucket           smallint not null,
    first_position   bigint   not null,
    last_position    bigint   not null,
    held             smallint not null,
    events           bytea    not null,
    primary key (accompaniment_id, part)
) with (fillfactor = 80, toast_tuple_target = 8160);
alter table contrast alter column events set storage external;
create index if not exists contrast_share on contrast (bucket, accompaniment_id, part);
-- The last position that the view has taken in.
create table if not exists contrast_taken (
    alone    boolean primary key check (alone),
    position bigint not null
);
-- What the population reads as by now, under the grids and by the clocks that it is asked for by: counts at a position and its date. Not
-- thrown away with the graphs, since it is made of the log alone, but when the form says that something else would be read. While all
-- journeys are read anew for it, the sweep says how far that is.
create table if not exists contrast_latest (
    kept           integer     generated always as identity unique,
    grid           text        not null,
    version        integer     not null,
    clock          text        not null,
    form           text        not null,
    asked_at       timestamptz not null,
    position       bigint,
    dated          timestamptz,
    without        uuid[]      not null default '{}',
    counts         bytea,
    sweep_position bigint,
    sweep_dated    timestamptz,
    sweep_without  uuid[]      not null default '{}',
    sweep_bucket   integer,
    sweep_id       uuid,
    sweep_counts   bytea,
    primary key (grid, version, clock)
);
-- What each journey adds to those counts, and from when on it may add something else though nothing is recorded of it.
create table if not exists contrast_standing (
    kept             integer not null,
    accompaniment_id uuid    not null,
    due              timestamptz,
    reading          text,
    told             bytea   not null,
    primary key (kept, accompaniment_id)
);
create index if not exists contrast_standing_due on contrast_standing (kept, due) where due is not null;
