-- Whose each source is: once said, for ever.
grant select, insert on source_owner to clairevoie_writer;
