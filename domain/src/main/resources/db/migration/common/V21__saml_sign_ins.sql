-- Recent sign-ins by SAML, refused ones with their reason. The id is a time-ordered UUID: newest first is the primary key backwards.
create table saml_sign_in (
    tenant_id      varchar(36)                 not null,
    id             varchar(36)                 not null,
    occurred_at    timestamp(6) with time zone not null,
    purpose        varchar(16)                 not null,
    result         varchar(16)                 not null,
    rejection      varchar(64),
    sentence       varchar(4096)               not null,
    verified       boolean                     not null,
    issuer         varchar(1024),
    name_id        varchar(1024),
    person_id      varchar(36),
    client_address varchar(64)                 not null,
    xml            varchar(65536),
    constraint saml_sign_in_pk primary key (tenant_id, id),
    constraint saml_sign_in_organization_fk foreign key (tenant_id) references organization (id),
    constraint saml_sign_in_result_ck check (case result when 'ACCEPTED' then true when 'REJECTED' then true else false end)
);

create index saml_sign_in_verified_ix on saml_sign_in (tenant_id, verified, id);
create index saml_sign_in_age_ix on saml_sign_in (occurred_at);
