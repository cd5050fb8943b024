-- Whose each source is. Until an event of it is in the log, another organisation may take its place: then it is said for ever.
grant select, insert, update on source_owner to clairevoie_writer;
