-- How much of what happened an organization keeps, as its Primary Admins have set it. No row: the defaults.
create table activity_retention (
    tenant_id     varchar(36)                 not null,
    activity_days integer                     not null,
    activity_rows integer                     not null,
    request_days  integer                     not null,
    request_rows  integer                     not null,
    updated_at    timestamp(6) with time zone not null,
    updated_by    varchar(320)                not null,
    constraint activity_retention_pk primary key (tenant_id),
    constraint activity_retention_organization_fk foreign key (tenant_id) references organization (id)
);
