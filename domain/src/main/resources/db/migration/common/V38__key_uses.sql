-- What each node has let through for each Secret Key, so that rates hold over all nodes. Rows of keys that are not used go after some minutes.
create table scim_key_use (
    tenant_id  varchar(36)                 not null,
    key_id     varchar(36)                 not null,
    node_id    varchar(36)                 not null,
    requests   bigint                      not null,
    updated_at timestamp(6) with time zone not null,
    constraint scim_key_use_pk primary key (tenant_id, key_id, node_id),
    constraint scim_key_use_key_fk foreign key (tenant_id, key_id) references scim_key (tenant_id, id)
);
