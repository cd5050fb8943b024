-- The keys of persons, wrapped, and how far their erasures are. Nobody else has any right on a key.
-- An erasure destroys a key by emptying its row, which stays; then it has the table written anew (maintain), so that no old byte is left.
grant select, insert, update, maintain on person_key to clairevoie_keys;
-- A row leaves when its master key was changed for another.
grant select, insert, update, delete on master_key to clairevoie_keys;
grant select, insert, update on person_erasure to clairevoie_keys;
-- Certificates are read from it, and exports are deleted by it; there is no key in it.
grant select on person_erasure to clairevoie_reader;
