-- What an admin sets on Settings > Single Sign-on > Configure Okta: the identity provider's metadata and what was read from it.
create table idp_connection (
    tenant_id           varchar(36)                 not null,
    metadata_xml        varchar(1048576)            not null,
    entity_id           varchar(1024)               not null,
    redirect_url        varchar(4096),
    post_url            varchar(4096),
    name_id_formats     varchar(4096)               not null,
    wants_signed        boolean                     not null,
    valid_until         timestamp(6) with time zone,
    updated_at          timestamp(6) with time zone not null,
    updated_by          varchar(320)                not null,
    constraint idp_connection_pk primary key (tenant_id),
    constraint idp_connection_organization_fk foreign key (tenant_id) references organization (id)
);

create table idp_certificate (
    tenant_id   varchar(36)                 not null,
    ordinal     integer                     not null,
    fingerprint varchar(95)                 not null,
    subject     varchar(4096)               not null,
    not_before  timestamp(6) with time zone not null,
    not_after   timestamp(6) with time zone not null,
    certificate varchar(65536)              not null,
    constraint idp_certificate_pk primary key (tenant_id, ordinal),
    constraint idp_certificate_connection_fk foreign key (tenant_id) references idp_connection (tenant_id)
);

create table scim_settings (
    tenant_id         varchar(36) not null,
    enabled           boolean     not null,
    last_success_at   timestamp(6) with time zone,
    last_failure_at   timestamp(6) with time zone,
    constraint scim_settings_pk primary key (tenant_id),
    constraint scim_settings_organization_fk foreign key (tenant_id) references organization (id)
);

-- Which of Okta's calls have been seen: the settings page turns its steps green by it.
create table scim_milestone (
    tenant_id     varchar(36)                 not null,
    milestone     varchar(32)                 not null,
    first_seen_at timestamp(6) with time zone not null,
    constraint scim_milestone_pk primary key (tenant_id, milestone),
    constraint scim_milestone_organization_fk foreign key (tenant_id) references organization (id)
);
