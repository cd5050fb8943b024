-- For a database that was begun under one login for everything: hands each table over to whom it belongs. Run it once as an administrator,
-- after roles.sql and while no node runs; the other files follow when a node starts. In a new database it finds nothing to do.
do $$
declare
    thing  record;
    keeper text;
begin
    for thing in
        select n.nspname as schema, c.relname as name, c.relkind as kind, pg_get_userbyid(c.relowner) as owner
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'access_log', 'sealed', 'batch') and c.relkind in ('r', 'S')
            -- What belongs to an extension, or to a column, goes with it.
            and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('e', 'a', 'i'))
    loop
        keeper := case when thing.schema = 'public' and thing.name in (
            'journey', 'contrast', 'contrast_taken', 'contrast_latest', 'contrast_standing', 'audit', 'token_entry', 'parked_event', 'view_definition')
            then 'clairevoie_views' else 'clairevoie_owner' end;
        if thing.owner <> keeper then
            execute format('alter %s %I.%I owner to %I', case thing.kind when 'S' then 'sequence' else 'table' end, thing.schema, thing.name, keeper);
        end if;
        if keeper = 'clairevoie_views' then
            execute format('grant select on %I.%I to clairevoie_evaluation', thing.schema, thing.name);
        end if;
    end loop;
    for thing in
        select p.oid::regprocedure as name from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proname in ('event_log_is_append_only', 'opened_for')
            and p.proowner <> 'clairevoie_owner'::regrole
    loop
        execute format('alter function %s owner to clairevoie_owner', thing.name);
    end loop;
    for thing in
        select nspname as name from pg_namespace where nspname in ('access_log', 'sealed', 'batch') and nspowner <> 'clairevoie_owner'::regrole
    loop
        execute format('alter schema %I owner to clairevoie_owner', thing.name);
    end loop;
end
$$;
