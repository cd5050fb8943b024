-- For whom an accompaniment was opened: the pseudonym in its first envelope. The index makes a person's accompaniments known without
-- a second list that could be wrong.
create function opened_for(envelope bytea) returns text language sql immutable as $$
    select substring(convert_from(envelope, 'UTF8') from '"person":"([^"\\]*)"')
$$;
create index event_log_person on event_log (opened_for(envelope)) where sequence = 0;

-- How far each erasure is. There is one for a person, for ever; whoever finds one unfinished takes it up.
create table person_erasure (
    id           uuid        primary key,
    person       text        not null unique,
    state        text        not null check (state in ('ASKED', 'RECORDED', 'DESTROYED', 'DONE')),
    asked_by     text        not null,
    asked_at     timestamptz not null,
    recorded_at  timestamptz,
    destroyed_at timestamptz,
    done_at      timestamptz
);
create index person_erasure_unfinished on person_erasure (asked_at) where state <> 'DONE';
