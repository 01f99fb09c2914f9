-- How the law lets a record be joined: its kind's regime, or what is agreed with its source. Number of the kernel's Regime.
alter table record add regime int2 not null default 0;
