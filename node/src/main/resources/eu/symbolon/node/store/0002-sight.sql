-- Readers: a role that owns nothing sees the rows whose label number stands in the setting of its transaction; without the
-- setting it sees nothing. The setting is asked once for each statement.

do $$ begin
    if not exists (select from pg_roles where rolname = 'symbolon_reader') then
        create role symbolon_reader nologin;
    end if;
end $$;
do $$ begin
    execute format('grant symbolon_reader to %I', current_user);
    execute format('grant usage on schema %I to symbolon_reader', current_schema);
end $$;

do $$
declare
    name text;
begin
    foreach name in array array['message', 'message_body', 'reject', 'record', 'identifier', 'name_token', 'position', 'hit',
        'hit_evidence', 'decision', 'decided_link']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy sight on %I for select to symbolon_reader using '
            '(label = any ((select nullif(current_setting(''symbolon.labels'', true), ''''))::int[]))', name);
        execute format('grant select on %I to symbolon_reader', name);
    end loop;
end $$;
grant select on stream to symbolon_reader;
