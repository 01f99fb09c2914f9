-- Derived facts, kept for each access class: what a reader sees of them is a function of what he may read.
-- A class is the number of the label that says who may read and nothing else.

alter table detector_state add class int not null default 0;
alter table detector_state drop constraint detector_state_pkey;
alter table detector_state add primary key (detector, key, class);
-- The first day on which something that went into the state is masked or erased: from then on the state is dropped.
alter table detector_state add forget_at date;
create index detector_state_forget on detector_state (forget_at) where forget_at is not null;

-- matter: hash of (detector, key), the same in all classes. alone: no other class of the matter was ever written.
-- changes: how often a person changed it; the version is that and the number of findings.
alter table hit add class int not null default 0;
alter table hit add matter int8 not null default 0;
alter table hit add alone boolean not null default true;
alter table hit add changes int not null default 0;
alter table hit drop constraint hit_detector_key_key;
alter table hit add unique (detector, key, class);
create index hit_matter on hit (matter);

-- Every reader of the stricter class, the label, may read the looser one.
create table class_cover (
    looser int not null,
    label int not null,
    primary key (looser, label)
);
grant select on class_cover to symbolon_reader;

-- What a detector said, as it said it. A hit is the fold of its findings.
-- number: hash of the content, so that the same finding counts once.
-- context: class of the state that spoke, 0 when one record spoke alone.
create table finding (
    hit int8 not null,
    number int8 not null,
    severity int2 not null,
    score float4 not null,
    at timestamptz not null,
    found timestamptz not null,
    deadline timestamptz not null,
    title text not null,
    reasons jsonb not null,
    records int8[] not null,
    mentions int2[] not null,
    areas text[] not null,
    label int not null,
    context int not null,
    primary key (hit, number)
);

-- An accepted hit rests on this record: it may be kept longer where the law says so.
create table flag (
    record int8 not null,
    hit int8 not null,
    primary key (record, hit)
);
create index flag_hit on flag (hit);
-- The same two mentions may be linked by hits of several classes: each reader has the links of his own.
alter table decided_link drop constraint decided_link_pkey;
alter table decided_link add primary key (record, mention, other_record, other_mention, hit);
create index decided_link_hit on decided_link (hit);
