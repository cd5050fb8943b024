-- What crosses accompaniments: the minutes of each professional's day.
create table if not exists audit (
    event_id         uuid    primary key,
    accompaniment_id uuid    not null,
    counsellor       text    not null,
    day              date    not null,
    minutes          integer not null
);
create index if not exists audit_day on audit (counsellor, day);
create index if not exists audit_accompaniment on audit (accompaniment_id);
