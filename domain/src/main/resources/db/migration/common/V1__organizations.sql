-- Tenants. Every other table's key is led by the organisation's id.
create table organization (
    id         varchar(36)                 not null,
    slug       varchar(63)                 not null,
    name       varchar(255)                not null,
    created_at timestamp(6) with time zone not null,
    constraint organization_pk primary key (id),
    constraint organization_slug_uq unique (slug)
);

-- How many people and groups an organisation has, so that no list request counts rows (SCIM answers totalResults every
-- time). Sixteen shards a resource type, so that parallel creates seldom wait for one another.
create table resource_count (
    tenant_id     varchar(36) not null,
    resource_type varchar(16) not null,
    shard         integer     not null,
    total         bigint      not null,
    constraint resource_count_pk primary key (tenant_id, resource_type, shard),
    constraint resource_count_organization_fk foreign key (tenant_id) references organization (id)
);
