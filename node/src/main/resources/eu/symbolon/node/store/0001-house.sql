-- The house of messages, records and what joins them. Keys are numbers from blocks of one sequence; texts that are keys
-- sort by bytes, so that order does not depend on the server.

create sequence block;

create table label (
    id int primary key,
    text text collate "C" not null unique
);

create table area (
    id int2 primary key,
    name text collate "C" not null unique
);

create table message (
    id int8 primary key,
    sha256 bytea not null unique,
    source text not null,
    received timestamptz not null,
    area text not null,
    format text not null,
    bytes int8 not null,
    first int8 not null,
    records int not null,
    mentions int not null,
    positions int not null,
    lost int not null,
    remarks int not null,
    label int not null
);
create index message_received on message (received, id);
create index message_first on message (first);

create table message_body (
    message int8 not null,
    received timestamptz not null,
    body bytea not null,
    label int not null
) partition by range (received);
alter table message_body alter column body set storage external;
create index message_body_message on message_body (message);
create table message_body_rest partition of message_body default;

create table reject (
    message int8 not null,
    number int not null,
    lost boolean not null,
    place int8 not null,
    value text not null,
    reason text not null,
    label int not null,
    primary key (message, number)
);

-- JSON is kept as it was written and never asked by the server: json, not jsonb. Records up to a page are not compressed.
create table record (
    id int8 primary key,
    message int8 not null,
    idx int not null,
    area text collate "C" not null,
    kind text collate "C" not null,
    at timestamptz not null,
    lon int,
    lat int,
    geometry json,
    place_name text not null,
    place_code text not null,
    label int not null,
    place int8 not null,
    mentions json not null,
    body json not null,
    title text not null
) with (toast_tuple_target = 8160);
create index record_place on record (at) where lon is not null;

-- A row says: this mention carries an identifier with this key. A key is a hash and can collide: the value in the record is
-- compared before a link counts.
create table identifier (
    h int8 not null,
    record int8 not null,
    at timestamptz not null,
    label int not null,
    mention int2 not null,
    area int2 not null,
    identifies boolean not null
);
create index identifier_h on identifier (h);

create index identifier_record on identifier using brin (record) with (autosummarize = on);

create table name_token (
    h int8 not null,
    record int8 not null,
    label int not null,
    mention int2 not null
);
create index name_token_h on name_token (h);

-- Area, kind, role, subject type and identifier type that positions of one origin share.
create table stream (
    id int primary key,
    area text collate "C" not null,
    kind text collate "C" not null,
    role text not null,
    subject text not null,
    unique (area, kind, role, subject)
);

create table position (
    id int8 not null,
    message int8 not null,
    idx int not null,
    at timestamptz not null,
    stream int not null,
    craft int8 not null,
    identifier text not null,
    lon int not null,
    lat int not null,
    speed float4 not null,
    course float4 not null,
    heading float4 not null,
    place int8 not null,
    label int not null
) partition by range (at);
create index position_craft on position (craft, at);
create index position_id on position using brin (id) with (autosummarize = on);
create table position_rest partition of position default;

create table hit (
    id int8 primary key,
    version int not null,
    detector text collate "C" not null,
    key text collate "C" not null,
    area text collate "C" not null,
    areas text[] not null,
    severity int2 not null,
    score float4 not null,
    at timestamptz not null,
    found timestamptz not null,
    deadline timestamptz not null,
    title text not null,
    reasons jsonb not null,
    label int not null,
    state text collate "C" not null,
    taken_by text,
    unique (detector, key)
);
create index hit_queue on hit (deadline, severity desc, score desc, id);

create table hit_evidence (
    hit int8 not null,
    record int8 not null,
    mention int2 not null,
    area text collate "C" not null,
    label int not null,
    primary key (hit, record, mention)
);
create index hit_evidence_record on hit_evidence (record);

create table decision (
    id int8 generated always as identity primary key,
    hit int8 not null,
    at timestamptz not null,
    person text not null,
    verdict text not null,
    reason text not null,
    audit int8 not null,
    label int not null
);
create index decision_hit on decision (hit);

-- Two mentions that a person judged to be the same subject; stands in both directions.
create table decided_link (
    record int8 not null,
    mention int2 not null,
    other_record int8 not null,
    other_mention int2 not null,
    hit int8 not null,
    label int not null,
    primary key (record, mention, other_record, other_mention)
);

create table detector_state (
    detector text collate "C" not null,
    key text collate "C" not null,
    state bytea not null,
    primary key (detector, key)
) with (fillfactor = 70);

create table zone (
    id text collate "C" primary key,
    name text not null,
    use text not null,
    geometry jsonb not null
);

create table account (
    person text collate "C" primary key,
    name text not null,
    authority text not null,
    clearance text not null,
    roles text[] not null,
    purposes text[] not null,
    secret text not null
);
