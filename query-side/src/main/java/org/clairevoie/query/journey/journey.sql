create table if not exists journey (
    accompaniment_id uuid        primary key,
    state            text        not null,
    scheme           text        not null,
    orientation      text        not null,
    entry_mode       text        not null,
    territory        text        not null,
    opened_at        timestamptz not null,
    closed_at        timestamptz,
    referent         text,
    last_outcome     text,
    events           integer     not null,
    sequence         integer     not null,
    position         bigint      not null,
    reading          text
);
create index if not exists journey_opened on journey (opened_at, accompaniment_id);
-- What has moved on since it was last read.
create index if not exists journey_unread on journey (position) where reading is null;
