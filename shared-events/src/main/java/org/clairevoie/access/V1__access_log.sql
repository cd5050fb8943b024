-- Who asked for which record, and what for. In a schema of its own: it is no part of the log, and is forgotten when its time is over.
create table access (
    position         bigint      generated always as identity primary key,
    at               timestamptz not null,
    actor            text        not null,
    client           text        not null,
    role             text        not null,
    organisation     text,
    purpose          text        not null,
    what             text        not null,
    accompaniment_id uuid
);
create index access_accompaniment on access (accompaniment_id, position);
create index access_at on access (at);
