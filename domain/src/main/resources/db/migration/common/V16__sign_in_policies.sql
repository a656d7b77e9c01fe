-- How the people of an organisation sign in, as its Primary Admins have set it, and who changed what. No row: the defaults.
create table sign_in_policy (
    tenant_id              varchar(36)                 not null,
    idp_initiated          boolean                     not null,
    just_in_time           varchar(16)                 not null,
    sso_required           boolean                     not null,
    name_id_rule           varchar(16)                 not null,
    sha1_allowed           boolean                     not null,
    admin_idle_minutes     integer                     not null,
    admin_absolute_minutes integer                     not null,
    other_idle_minutes     integer                     not null,
    other_absolute_minutes integer                     not null,
    updated_at             timestamp(6) with time zone not null,
    updated_by             varchar(320)                not null,
    constraint sign_in_policy_pk primary key (tenant_id),
    constraint sign_in_policy_organization_fk foreign key (tenant_id) references organization (id),
    constraint sign_in_policy_just_in_time_ck check (case just_in_time when 'OFF' then true when 'WITHOUT_SCIM' then true when 'ALWAYS' then true else false end),
    constraint sign_in_policy_name_id_rule_ck check (case name_id_rule when 'USER_NAME' then true when 'EXTERNAL_ID' then true else false end)
);

create table sign_in_policy_change (
    tenant_id    varchar(36)                 not null,
    id           varchar(36)                 not null,
    changed_at   timestamp(6) with time zone not null,
    changed_by   varchar(320)                not null,
    setting      varchar(64)                 not null,
    value_before varchar(64)                 not null,
    value_after  varchar(64)                 not null,
    constraint sign_in_policy_change_pk primary key (tenant_id, id),
    constraint sign_in_policy_change_organization_fk foreign key (tenant_id) references organization (id)
);
