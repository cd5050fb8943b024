-- What was asked to be taken away, and how far it is. No view: it cannot be rebuilt from the log.
create table export (
    id       uuid        primary key,
    state    text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED', 'EXPIRED', 'DELETED')),
    asked    text        not null,
    done     bigint      not null default 0,
    total    bigint      not null default 0,
    rows     bigint      not null default 0,
    rule     text,
    detail   text,
    asked_at timestamptz not null,
    alive_at timestamptz not null,
    ended_at timestamptz
);
create index export_state on export (state);
