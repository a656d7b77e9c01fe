-- Where a client stands in a list that it reads by startIndex: the page that begins at next_index follows this row, whatever was deleted before it
-- meanwhile. A client that reads a list twice at a time has two. sort_key is null where the list is in the order of ids or the row has no value to sort by.
create table list_walk (
    tenant_id  varchar(36)                 not null,
    key_id     varchar(36)                 not null,
    query_hash varchar(64)                 not null,
    next_index bigint                      not null,
    sort_key   varchar,
    after_id   varchar(36)                 not null,
    walked_at  timestamp(6) with time zone not null,
    constraint list_walk_pk primary key (tenant_id, key_id, query_hash, next_index, after_id),
    constraint list_walk_organization_fk foreign key (tenant_id) references organization (id)
);

create index list_walk_age_ix on list_walk (tenant_id, walked_at);
