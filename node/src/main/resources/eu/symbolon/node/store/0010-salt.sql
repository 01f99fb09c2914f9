-- Values that the audit log only commits to: commitment = SHA-256(salt || value). Deleting a row erases the value for good;
-- the log and its proofs do not change. Bytes, so that any text can be kept as it was typed. Readers have no grant.

create table salt (
    commitment bytea primary key,
    salt bytea not null,
    value bytea not null,
    at timestamptz not null default now()
);
