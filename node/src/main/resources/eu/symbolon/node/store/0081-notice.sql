-- When the widened purpose that a notice tells of ended: known too when the node was stopped meanwhile.
alter table notice add ended timestamptz;
update notice set ended = until;

-- Orders on records that are erased: what people wrote in them goes with the records, in the log as well.
create table forget_order (
    id text collate "C" primary key
);
-- The entry of a request to an owner, whose texts go with the request.
alter table content_request add audit int8 not null default -1;
