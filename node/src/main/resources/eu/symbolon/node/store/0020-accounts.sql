-- Accounts: what is signed in with, and the person behind it. Two accounts of one person are one person where two are needed.
alter table account rename column person to login;
alter table account add column person text collate "C" not null default '';
update account set person = login;
alter table account alter column person drop default;
alter table account add constraint account_has_a_person check (person <> '');
alter table account add column locked boolean not null default false;
alter table account add column must_change boolean not null default false;
alter table account add column secret_at timestamptz not null default now();
create index account_person on account (person);
