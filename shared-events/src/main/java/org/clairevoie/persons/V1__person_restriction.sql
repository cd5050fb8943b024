-- Persons whose data are kept and not evaluated meanwhile: who asked for it, why, and until when. Rows are added and ended, never deleted.
create table person_restriction (
    id        uuid        primary key,
    person    text        not null,
    ground    text        not null check (ground in ('ACCURACY_CONTESTED', 'UNLAWFUL', 'LEGAL_CLAIM', 'OBJECTION', 'RETENTION')),
    set_by    text        not null,
    set_at    timestamptz not null,
    lifted_by text,
    lifted_at timestamptz
);
-- One at a time, whichever node is asked.
create unique index person_restriction_in_force on person_restriction (person) where lifted_at is null;

-- Retention asks which accompaniments were closed long ago.
create index event_log_closed on event_log (recorded_at) where type like 'accompaniment.accompaniment-closed.v%';
