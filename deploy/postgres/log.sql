-- The log: read by many, added to by one, changed by nobody. A trigger refuses what a right would allow.
grant select on event_log to clairevoie_reader;
grant select, insert on event_log to clairevoie_writer;
