-- One key a person, wrapped by the master key. A destroyed key leaves its row, so that nobody makes it again unknowingly.
create table person_key (
    person       text        primary key,
    wrapped      bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz
);

-- Which master key wraps them: another one is refused at start.
create table master_key (
    fingerprint text        primary key,
    since       timestamptz not null default now()
);
-- Two nodes that start at once, each with a file of its own, must not both be right.
create unique index master_key_only_one on master_key ((true));
