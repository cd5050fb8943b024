-- What was sealed. Keys that have signed and cosignatures of others are never taken back.
grant usage on schema sealed to clairevoie_sealed_log;
grant select, insert on sealed.sealing_key to clairevoie_sealed_log;
grant select, insert, update on sealed.tile, sealed.head, sealed.cosignature, sealed.witness to clairevoie_sealed_log;
grant select, insert, update, delete on sealed.checkpoint to clairevoie_sealed_log;
