-- The log. The envelope is the event, byte for byte; the other columns are indexes of it.
create table event_log (
    position         bigint      primary key,
    accompaniment_id uuid        not null,
    sequence         integer     not null,
    event_id         uuid        not null,
    source           text        not null,
    source_event_id  text        not null,
    type             text        not null,
    recorded_at      timestamptz not null,
    envelope         bytea       not null,
    constraint event_log_version unique (accompaniment_id, sequence),
    constraint event_log_source_event unique (source, source_event_id),
    constraint event_log_envelope_size check (octet_length(envelope) <= 65535)
);

-- Nobody rewrites history, not even by mistake: only the owner of the table could lift this.
create function event_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the event log is append-only';
end
$$;

create trigger event_log_is_append_only before update or delete or truncate on event_log
    for each statement execute function event_log_is_append_only();
