-- A journey as its graph needs it: one stripped event a line, no text, no name, no sender's id. Only ever appended to.
create table if not exists contrast (
    accompaniment_id uuid    primary key,
    sequence         integer not null,
    position         bigint  not null,
    graph            bytea   not null
);
create index if not exists contrast_position on contrast (position);
