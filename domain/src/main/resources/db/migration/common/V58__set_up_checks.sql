-- The newest check of an organization's set-up, and its requests with their answers.
create table set_up_check (
    tenant_id  varchar(36)                 not null,
    id         varchar(36)                 not null,
    started_at timestamp(6) with time zone not null,
    started_by varchar(320)                not null,
    url        varchar(2048)               not null,
    ended_at   timestamp(6) with time zone,
    -- Whether it was looked, some minutes behind it, for what it may have left.
    swept      boolean                     not null,
    constraint set_up_check_pk primary key (tenant_id),
    constraint set_up_check_organization_fk foreign key (tenant_id) references organization (id)
);

create table set_up_check_step (
    tenant_id     varchar(36)   not null,
    ordinal       integer       not null,
    app           varchar(16)   not null,
    action        varchar(16)   not null,
    method        varchar(16)   not null,
    asked         varchar(2048) not null,
    request_body  text,
    -- 0 where no answer came.
    status        integer       not null,
    response_body text,
    micros        bigint        not null,
    problem       varchar(32),
    said          varchar(2048) not null,
    constraint set_up_check_step_pk primary key (tenant_id, ordinal),
    constraint set_up_check_step_check_fk foreign key (tenant_id) references set_up_check (tenant_id)
);
