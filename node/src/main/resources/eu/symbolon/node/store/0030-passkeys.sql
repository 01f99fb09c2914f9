-- Passkeys (W3C Web Authentication, level 3): the public half of a key that an authenticator keeps. The handle stands for the
-- person towards the authenticator: random, the same for all passkeys of one account.
create table passkey (
    id bytea primary key check (octet_length(id) between 1 and 1023),
    login text collate "C" not null references account on delete cascade,
    handle bytea not null check (octet_length(handle) = 32),
    key bytea not null,
    sign_count bigint not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text[] not null,
    name text not null,
    created timestamptz not null,
    last_used timestamptz
);
create index passkey_login on passkey (login);
