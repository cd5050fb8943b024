-- Who is restricted, and until when: rows are added and ended, never deleted. Whoever reads the log looks here first.
grant select, insert, update on person_restriction to clairevoie_keys;
grant select on person_restriction to clairevoie_reader;
