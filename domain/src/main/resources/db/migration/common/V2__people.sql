-- People: every singular attribute of User and EnterpriseUser (RFC 7643 §4.1, §4.3) is a column.
-- The id is a time-ordered UUID (RFC 9562 version 7): the primary key is the immutable order of every list.
-- user_name_key and external_id_key are what must be unique; both are null once a person is deleted, so that the names are free again.
create table person (
    tenant_id            varchar(36)                 not null,
    id                   varchar(36)                 not null,
    version              bigint                      not null,
    created_at           timestamp(6) with time zone not null,
    last_modified        timestamp(6) with time zone not null,
    deleted_at           timestamp(6) with time zone,
    active               boolean                     not null,
    source               varchar(16)                 not null,
    role                 varchar(16)                 not null,
    password_hash        varchar(255),
    user_name            varchar(320)                not null,
    user_name_key        varchar(960),
    external_id          varchar(320),
    external_id_key      varchar(320),
    name_formatted       varchar(1024),
    family_name          varchar(320),
    family_name_key      varchar(320),
    given_name           varchar(320),
    middle_name          varchar(320),
    honorific_prefix     varchar(320),
    honorific_suffix     varchar(320),
    display_name         varchar(1024),
    display_name_key     varchar(320),
    nick_name            varchar(320),
    profile_url          varchar(4096),
    title                varchar(1024),
    user_type            varchar(320),
    preferred_language   varchar(320),
    locale               varchar(320),
    timezone             varchar(320),
    employee_number      varchar(320),
    cost_center          varchar(320),
    organization         varchar(1024),
    division             varchar(1024),
    department           varchar(1024),
    manager_value        varchar(320),
    manager_ref          varchar(4096),
    manager_display_name varchar(1024),
    constraint person_pk primary key (tenant_id, id),
    constraint person_organization_fk foreign key (tenant_id) references organization (id),
    constraint person_user_name_uq unique (tenant_id, user_name_key),
    constraint person_external_id_uq unique (tenant_id, external_id_key),
    constraint person_source_ck check (source in ('LOCAL', 'OKTA')),
    constraint person_role_ck check (role in ('PRIMARY_ADMIN', 'ADMIN', 'LEARNER'))
);

create index person_display_name_ix on person (tenant_id, display_name_key);
create index person_family_name_ix on person (tenant_id, family_name_key);
create index person_role_ix on person (tenant_id, role);

-- The multi-valued attributes (emails, phoneNumbers, ims, photos, addresses, entitlements, roles, x509Certificates):
-- the sub-attributes of RFC 7643 §2.4, and those of addresses.
create table person_value (
    tenant_id      varchar(36) not null,
    person_id      varchar(36) not null,
    attribute      varchar(20) not null,
    ordinal        integer     not null,
    attribute_value varchar(16384),
    value_key      varchar(320),
    display        varchar(1024),
    type           varchar(320),
    is_primary     boolean     not null,
    formatted      varchar(4096),
    street_address varchar(4096),
    locality       varchar(1024),
    region         varchar(1024),
    postal_code    varchar(320),
    country        varchar(320),
    constraint person_value_pk primary key (tenant_id, person_id, attribute, ordinal),
    constraint person_value_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create index person_value_key_ix on person_value (tenant_id, attribute, value_key);
