-- Each automatic finding keeps the version of the detector that made it (Regulation (EU) 2024/1689 Art 12).
alter table finding add version text not null default '1';

-- Requests to owners for content that hit or no hit told of. Whom it is about stands here and in no log; no reader's role sees it.
create table content_request (
    id text collate "C" primary key,
    owner text collate "C" not null,
    name text not null,
    birth_date text not null,
    identifier text not null,
    reason text not null,
    asked_by text collate "C" not null,
    asked_person text collate "C" not null,
    authority text collate "C" not null,
    purpose text collate "C" not null,
    case_number text not null,
    asked_at timestamptz not null,
    erase_at date not null,
    state text collate "C" not null default 'open' check (state in ('open', 'granted', 'refused')),
    answered_by text not null default '',
    answered_at timestamptz,
    answer text not null default ''
);
create index content_request_owner on content_request (owner, purpose);
create index content_request_erase on content_request (erase_at);
