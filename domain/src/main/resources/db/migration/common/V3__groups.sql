create table directory_group (
    tenant_id        varchar(36)                 not null,
    id               varchar(36)                 not null,
    version          bigint                      not null,
    created_at       timestamp(6) with time zone not null,
    last_modified    timestamp(6) with time zone not null,
    source           varchar(16)                 not null,
    display_name     varchar(320)                not null,
    display_name_key varchar(960)                not null,
    external_id      varchar(320),
    constraint directory_group_pk primary key (tenant_id, id),
    constraint directory_group_organization_fk foreign key (tenant_id) references organization (id),
    constraint directory_group_display_name_uq unique (tenant_id, display_name_key),
    constraint directory_group_external_id_uq unique (tenant_id, external_id),
    constraint directory_group_source_ck check (source in ('LOCAL', 'OKTA'))
);

create table group_member (
    tenant_id varchar(36) not null,
    group_id  varchar(36) not null,
    person_id varchar(36) not null,
    constraint group_member_pk primary key (tenant_id, group_id, person_id),
    constraint group_member_group_fk foreign key (tenant_id, group_id) references directory_group (tenant_id, id),
    constraint group_member_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create index group_member_person_ix on group_member (tenant_id, person_id);
