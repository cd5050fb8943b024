-- Whose each source is: once an event of it is in the log, for ever. Until then it may become another's.
grant select, insert, update on source_owner to clairevoie_writer;
