-- Rights of persons, and what two persons order with values that may not stand in a log.

-- detail: the values an order is about, as JSON; bound to it by a salted commitment in its entry of the log, so that taking
-- detail and salt away erases the values and no proof. ground: why it was refused, where the law asks for a documented one.
alter table two_person_order add column detail text not null default '';
alter table two_person_order add column detail_salt bytea;
alter table two_person_order add column ground text collate "C" not null default '';
alter table two_person_order drop constraint two_person_order_state_check;
alter table two_person_order add constraint two_person_order_state_check
    check (state in ('open', 'approved', 'refused', 'blocked'));

-- What a person's report of access leaves out, on which documented ground.
create table rights_restriction (
    order_id text collate "C" not null references two_person_order,
    what text collate "C" not null,
    ground text collate "C" not null,
    reason text not null,
    made_by text collate "C" not null,
    at timestamptz not null,
    primary key (order_id, what)
);

-- Who got what an order corrects, erases or marks as disputed, and is to be told.
create table rights_notice (
    order_id text collate "C" not null references two_person_order,
    recipient text not null,
    what text collate "C" not null,
    kind text collate "C" not null,
    disclosed timestamptz not null,
    notified_at timestamptz,
    notified_by text not null default '',
    primary key (order_id, recipient, what)
);
create index rights_notice_open on rights_notice (order_id) where notified_at is null;

-- What was corrected or is disputed in a record, said wherever the record or its message is shown. The value before stands
-- nowhere: commitment = SHA-256(salt || value).
create table annotation (
    record int8 not null,
    message int8 not null,
    label int not null,
    field text collate "C" not null,
    disputed boolean not null,
    at timestamptz not null,
    order_id text collate "C" not null,
    salt bytea,
    before bytea,
    primary key (record, field, order_id)
);
create index annotation_message on annotation (message);
grant select (record, message, label, field, disputed, at, order_id) on annotation to symbolon_reader;

-- What leads to sealed records: exact values, for an approved search and for nobody else.
create table sealed_identifier (
    h int8 not null,
    record int8 not null,
    label int not null
);
create index sealed_identifier_h on sealed_identifier (h, record);
create index sealed_identifier_record on sealed_identifier (record);
grant select on sealed_identifier to symbolon_reader;
