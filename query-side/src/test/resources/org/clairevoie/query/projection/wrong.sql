create table if not exists wrong (accompaniment_id uuid primary key, calls integer not null, seen bigint not null);
create table if not exists anothers (position bigint not null);
