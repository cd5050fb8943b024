-- Who read which record: added to, asked, and forgotten when its time is over. No line is ever changed: the right to update is of a column
-- that PostgreSQL itself numbers, without which nobody could lock the lines that are forgotten.
grant usage on schema access_log to clairevoie_access_log;
grant select, insert, delete, update (position) on access_log.access to clairevoie_access_log;
-- A search for a person leaves a line too, and whoever makes it reads none.
grant usage on schema access_log to clairevoie_keys;
grant insert on access_log.access to clairevoie_keys;
