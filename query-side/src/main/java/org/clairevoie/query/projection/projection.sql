create table if not exists token_entry (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
);

create table if not exists parked_event (
    view             text        not null,
    position         bigint      not null,
    accompaniment_id uuid        not null,
    because          text        not null,
    parked_at        timestamptz not null default now(),
    primary key (view, position)
);
create index if not exists parked_event_accompaniment on parked_event (view, accompaniment_id);
-- By which definition, as its digest, the tables of each view were made.
create table if not exists view_definition (
    view       text primary key,
    definition text not null
);
