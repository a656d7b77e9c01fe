-- Who replaced the identity provider's metadata when, and which certificates came, went and stayed.
create table idp_metadata_change (
    tenant_id        varchar(36)                 not null,
    id               varchar(36)                 not null,
    changed_at       timestamp(6) with time zone not null,
    changed_by       varchar(320)                not null,
    entity_id_before varchar(1024),
    entity_id_after  varchar(1024),
    constraint idp_metadata_change_pk primary key (tenant_id, id),
    constraint idp_metadata_change_organization_fk foreign key (tenant_id) references organization (id)
);

create table idp_certificate_change (
    tenant_id   varchar(36)                 not null,
    change_id   varchar(36)                 not null,
    ordinal     integer                     not null,
    fate        varchar(16)                 not null,
    fingerprint varchar(95)                 not null,
    subject     varchar(4096)               not null,
    not_before  timestamp(6) with time zone not null,
    not_after   timestamp(6) with time zone not null,
    certificate varchar(65536)              not null,
    constraint idp_certificate_change_pk primary key (tenant_id, change_id, ordinal),
    constraint idp_certificate_change_fk foreign key (tenant_id, change_id) references idp_metadata_change (tenant_id, id),
    constraint idp_certificate_change_fate_ck check (case fate when 'ADDED' then true when 'KEPT' then true when 'REMOVED' then true else false end)
);
