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
