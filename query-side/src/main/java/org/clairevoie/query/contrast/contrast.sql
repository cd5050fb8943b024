-- A journey as its graph needs it: one stripped event a row, no text, no name, no sender's id. Only ever added to.
create table if not exists contrast (
    accompaniment_id uuid    not null,
    sequence         integer not null,
    position         bigint  not null,
    line             bytea   not null,
    primary key (accompaniment_id, sequence)
);
create index if not exists contrast_position on contrast (position);
