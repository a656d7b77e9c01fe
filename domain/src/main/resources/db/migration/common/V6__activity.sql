-- One row a provisioning write, refused ones too. The id is a time-ordered UUID: newest first is the primary key backwards.
create table activity (
    tenant_id     varchar(36)                 not null,
    id            varchar(36)                 not null,
    occurred_at   timestamp(6) with time zone not null,
    actor         varchar(320)                not null,
    key_id        varchar(36),
    operation     varchar(16)                 not null,
    resource_type varchar(16)                 not null,
    target_id     varchar(36),
    target_name   varchar(320),
    result        varchar(16)                 not null,
    status        integer                     not null,
    detail        varchar(4096)               not null,
    constraint activity_pk primary key (tenant_id, id),
    constraint activity_organization_fk foreign key (tenant_id) references organization (id),
    constraint activity_result_ck check (result in ('SUCCESS', 'UNCHANGED', 'WARNING', 'FAILURE'))
);

create index activity_result_ix on activity (tenant_id, result, id);
create index activity_target_ix on activity (tenant_id, target_id, id);
