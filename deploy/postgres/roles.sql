-- The roles of Clairevoie's database: one for each store, none of which can touch what is another's.
--
-- Run it as an administrator, connected to the database that is Clairevoie's alone (PostgreSQL 17 or later), before the first start:
--
--     psql "host=… dbname=clairevoie user=postgres" -v ON_ERROR_STOP=1 -f deploy/postgres/roles.sql
--
-- then give each role a password that you draw (`\password clairevoie_keys` in psql sends no password in the clear), and write them into
-- a file that the service's user alone can read, a line a role, for CLAIREVOIE_DATABASE_ROLES:
--
--     clairevoie_owner=…
--     clairevoie_keys=…
--
-- A command node has reader, writer and keys; a query node has reader, keys, views, evaluation, access_log and sealed_log; both have
-- owner if they are to migrate tables. A node without that line makes nothing: start another one that has it first, after each upgrade.
-- The other files here say what each role may do with which table. The service runs them itself, as the owner, when it has migrated; run
-- by hand they do the same. Whatever is run again changes nothing. The embedded PostgreSQL is set up by these very files.
do $$
declare
    role text;
begin
    foreach role in array array[
        'clairevoie_owner', 'clairevoie_reader', 'clairevoie_writer', 'clairevoie_keys', 'clairevoie_views', 'clairevoie_evaluation',
        'clairevoie_access_log', 'clairevoie_sealed_log']
    loop
        if not exists (select from pg_roles where rolname = role) then
            execute format('create role %I', role);
        end if;
        execute format('alter role %I login', role);
    end loop;
    -- The schemas of the access log, of the sealed log and of Spring Batch are made by migrations.
    execute format('grant connect, create, temporary on database %I to clairevoie_owner', current_database());
end
$$;

-- The owner makes and migrates the tables. It has no right on the data that its rights would not let it take: keep its password where
-- the master key is not.
grant usage, create on schema public to clairevoie_owner;
-- A migration of the log says who its writer is.
grant clairevoie_writer to clairevoie_owner with admin option;

-- Who has a store reads the log for it.
grant clairevoie_reader to clairevoie_keys, clairevoie_views, clairevoie_evaluation, clairevoie_sealed_log;

-- Views are thrown away and made again whenever their definition changes: their role owns them. Runs and cohorts are read from them.
grant usage, create on schema public to clairevoie_views;
alter default privileges for role clairevoie_views in schema public grant select on tables to clairevoie_evaluation;
