-- Erasure, masking and holds. Dates stand in labels; days in labels follow days of receipt, so rows of one label lie together.

create index message_label on message (label);
create index record_label on record using brin (label) with (autosummarize = on, pages_per_range = 32);
create index position_label on position using brin (label) with (autosummarize = on, pages_per_range = 32);
create index record_message on record using brin (id) with (autosummarize = on);
create index name_token_record on name_token using brin (record) with (autosummarize = on);

-- What was blank in the stored bytes from the first moment, located, without the value.
create table blanked (
    message int8 not null,
    number int not null,
    begins int not null,
    ends int not null,
    reason text not null,
    label int not null,
    primary key (message, number)
);
alter table blanked enable row level security;
create policy sight on blanked for select to symbolon_reader using
    (label = any ((select nullif(current_setting('symbolon.labels', true), ''))::int[]));
grant select on blanked to symbolon_reader;

-- The whole of what is masked. No reader's role may ask: only an order of two persons leads here.
create table veil (
    record int8 primary key,
    message int8 not null,
    label int not null,
    mentions json not null,
    body json not null,
    title text not null
);
create table veil_body (
    message int8 primary key,
    label int not null,
    body bytea not null
);

-- The label by rule of records whose label a hold or a flag changes.
create table ruled (
    record int8 primary key,
    label int not null
);

create table hold (
    id text collate "C" primary key,
    subject text not null,
    reason text not null,
    basis text not null,
    since timestamptz not null,
    until timestamptz,
    asked_by text not null,
    lifted timestamptz,
    lifted_by text
);
create table hold_record (
    hold text collate "C" not null,
    record int8 not null,
    primary key (record, hold)
);

-- What is left of what was: how many records of which message and kind, when, on what ground; no personal data.
-- audit: entry of the log that proves it; none yet when the node fell between the two, and then written at the next start.
create table tombstone (
    id int8 generated always as identity primary key,
    message bytea not null,
    area text not null,
    kind text not null,
    records int not null,
    indexes int4[] not null,
    action text not null,
    ground text not null,
    day date not null,
    dated int not null,
    audit int8
);
create index tombstone_message on tombstone (message);
create index tombstone_open on tombstone (id) where audit is null;

create table retention_run (
    id int8 generated always as identity primary key,
    at timestamptz not null,
    day date not null,
    erased int8 not null,
    masked int8 not null,
    audit int8
);

-- Entries of the log whose texts are to be erased too: their hits are gone.
create table forget_entry (
    audit int8 primary key
);
create index decision_audit on decision (audit);
