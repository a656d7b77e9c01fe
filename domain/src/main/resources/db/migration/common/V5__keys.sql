-- Secret Keys for SCIM. Only the SHA-256 of a key is kept: 256 random bits need no slow hash.
create table scim_key (
    tenant_id    varchar(36)                 not null,
    id           varchar(36)                 not null,
    name         varchar(255)                not null,
    key_hash     varchar(64)                 not null,
    prefix       varchar(16)                 not null,
    last_four    varchar(4)                  not null,
    created_at   timestamp(6) with time zone not null,
    created_by   varchar(320)                not null,
    last_used_at timestamp(6) with time zone,
    expires_at   timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone,
    constraint scim_key_pk primary key (tenant_id, id),
    constraint scim_key_organization_fk foreign key (tenant_id) references organization (id),
    constraint scim_key_hash_uq unique (key_hash)
);
