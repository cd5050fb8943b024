create table if not exists seen (position bigint primary key);
