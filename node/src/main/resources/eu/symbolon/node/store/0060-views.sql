-- Two walls for a reader. The first is Java's; this is the second: what the server itself shows him.
--
-- A reader's transaction carries a token. The labels behind it stand in a table that he can not read, written by the program,
-- so that nothing he could slip into a statement widens what he sees. Bit n is label number n: one test for each row, whatever
-- the number of labels (decisions/0060). A token that is not known is an error, never an empty answer.

create table sight (
    token uuid primary key,
    labels bit varying not null,
    at timestamptz not null default now()
);

do $$ begin
    execute format($body$
        create function readable_labels() returns bit varying language plpgsql stable security definer
            set search_path = %I, pg_temp as $function$
        declare
            found bit varying;
        begin
            select s.labels into found from sight s where s.token = nullif(current_setting('symbolon.sight', true), '')::uuid;
            if found is null then
                raise exception 'no such sight' using errcode = 'SY001';
            end if;
            return found;
        end $function$
    $body$, current_schema);
end $$;
revoke all on function readable_labels() from public;
grant execute on function readable_labels() to symbolon_reader;

-- What a reader of one label sees of a message: how many records of this label it has and between which numbers they lie; with
-- the label of the whole, its size and the number of its rejects.
create table message_part (
    message int8 not null,
    label int not null,
    records int not null,
    positions int not null,
    mentions int not null,
    lost int not null,
    remarks int not null,
    bytes int8 not null,
    first int8,
    last int8,
    primary key (message, label)
);

create function parts_of(messages int8[]) returns setof message_part language sql stable as $$
    with m as (select * from message where id = any (messages)), part as (
        select id as message, label, 0::int8 as records, 0::int8 as positions, 0::int8 as mentions, lost, remarks, bytes,
            null::int8 as first, null::int8 as last from m
        union all
        select m.id, r.label, count(*), 0, sum(json_array_length(r.mentions)), 0, 0, 0, min(r.id), max(r.id)
            from m join record r on r.id >= m.first and r.id < m.first + m.records group by m.id, r.label
        union all
        select m.id, p.label, count(*), count(*), count(*), 0, 0, 0, min(p.id), max(p.id)
            from m join position p on p.id >= m.first and p.id < m.first + m.records where m.positions > 0 group by m.id, p.label
    )
    select message, label, sum(records)::int, sum(positions)::int, sum(mentions)::int, sum(lost)::int, sum(remarks)::int,
        sum(bytes)::int8, min(first), max(last) from part group by message, label
$$;

insert into message_part select * from parts_of(array(select id from message));

-- Intake writes the parts with the message. Whoever changes or takes away records afterwards has them counted anew.
create function count_parts() returns trigger language plpgsql as $$
declare
    messages int8[];
begin
    if tg_table_name = 'message' then
        select array_agg(distinct id) into messages from gone;
    else
        select array_agg(distinct message) into messages from gone;
    end if;
    if messages is not null then
        delete from message_part where message = any (messages);
        insert into message_part select * from parts_of(messages);
    end if;
    return null;
end $$;

do $$
declare
    name text;
begin
    foreach name in array array['message', 'record', 'position'] loop
        execute format('create trigger parts_after_update after update on %I referencing old table as gone'
            ' for each statement execute function count_parts()', name);
        execute format('create trigger parts_after_delete after delete on %I referencing old table as gone'
            ' for each statement execute function count_parts()', name);
    end loop;
end $$;

drop index message_received;
create index message_received on message (received, sha256);

-- Lists of what carries an identifier or a name end at a bound: in the order of the records, whatever lies between them.
drop index identifier_h;
create index identifier_h on identifier (h, record);
drop index name_token_h;
create index name_token_h on name_token (h, record);

alter table message enable row level security;
drop policy sight on message;
-- A message is there for whoever may read a part of it. How many records it has, its size and its rejects stand in the parts.
create policy sight on message for select to symbolon_reader
    using (exists (select from message_part p where p.message = message.id));
revoke select on message from symbolon_reader;
grant select (id, sha256, source, received, area, format, first) on message to symbolon_reader;
grant select on message_part to symbolon_reader;

-- Run at every start, so that no table is forgotten: whatever has a label is shown by its label. Whether a reader may ask the
-- table at all is said by a grant.
create function guard_labels() returns void language plpgsql as $$
declare
    name text;
begin
    for name in
        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'label' and not a.attisdropped
            where c.relnamespace = current_schema::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            and c.relname <> 'message' and not exists (select from pg_policies p where p.schemaname = current_schema
                and p.tablename = c.relname and p.policyname = 'sight' and p.qual like '%readable_labels%')
    loop
        execute format('alter table %I enable row level security', name);
        execute format('drop policy if exists sight on %I', name);
        execute format('create policy sight on %I for select to symbolon_reader using '
            '(get_bit((select readable_labels()), label) = 1)', name);
    end loop;
end $$;
