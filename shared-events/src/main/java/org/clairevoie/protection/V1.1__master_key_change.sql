-- Which master key wraps a person's key: while it is changed there are two. One that still wraps something cannot leave this table,
-- and none that left it can wrap anything more.
alter table master_key add column leaving boolean not null default false;
-- The key of the pseudonyms outlives the master key that it was derived from: here it is, wrapped; null where it is derived.
alter table master_key add column pseudonyms bytea;
drop index master_key_only_one;
create unique index master_key_only_one on master_key (leaving);

alter table person_key add column wrapped_by text references master_key;
update person_key set wrapped_by = (select fingerprint from master_key) where wrapped is not null;
alter table person_key add constraint person_key_wrapped_by_which check (wrapped is null or wrapped_by is not null);
