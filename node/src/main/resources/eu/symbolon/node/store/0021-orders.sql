-- Orders of two persons, and notices to those who watch. Reasons are texts of people and stand here, not in the log.
create table two_person_order (
    id text collate "C" primary key,
    kind text collate "C" not null,
    subject text collate "C" not null,
    reason text not null,
    basis text not null,
    asked_by text collate "C" not null,
    asked_person text collate "C" not null,
    authority text not null,
    clearance text not null,
    purpose text collate "C" not null,
    case_number text not null,
    asked_at timestamptz not null,
    until timestamptz not null,
    state text collate "C" not null default 'open' check (state in ('open', 'approved', 'refused')),
    decided_by text not null default '',
    decided_person text not null default '',
    decided_at timestamptz,
    verdict_reason text not null default '',
    carried_out boolean not null default false,
    check (state = 'open' or decided_at is not null),
    check (state <> 'approved' or decided_person <> asked_person)
);
create index two_person_order_subject on two_person_order (kind, subject);
create index two_person_order_asked on two_person_order (asked_at desc);

create table notice (
    id text collate "C" primary key,
    kind text collate "C" not null,
    at timestamptz not null,
    roles text[] not null,
    login text collate "C" not null,
    person text collate "C" not null,
    authority text not null,
    purpose text not null,
    case_number text not null,
    reason text not null,
    until timestamptz not null,
    reviewed_by text not null default '',
    reviewed_at timestamptz,
    review text not null default ''
);
create index notice_at on notice (at desc);
