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
    reading          text,
    organisations    text[]      not null
) with (fillfactor = 70);
create index if not exists journey_opened on journey (opened_at, accompaniment_id);
-- For frontline systems, which see the journeys alone that their organisation follows.
create index if not exists journey_followed on journey using gin (organisations);
-- What has moved on since it was last read. No column is indexed that every event changes: a row can then be rewritten in its
-- place (heap-only), and no index grows by it.
create index if not exists journey_unread on journey (accompaniment_id) where reading is null;
