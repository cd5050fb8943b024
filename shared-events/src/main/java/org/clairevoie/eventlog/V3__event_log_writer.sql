-- Who writes the log may add to it and read it, and nothing else. The service takes this role for each of its transactions on the
-- log; where it may not make roles itself, an administrator makes this one and grants it to the service's user beforehand.
do $$
begin
    if not exists (select from pg_roles where rolname = 'clairevoie_writer') then
        create role clairevoie_writer nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$$;

grant clairevoie_writer to current_user;
grant select, insert on event_log to clairevoie_writer;
