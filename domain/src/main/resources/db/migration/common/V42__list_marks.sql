-- Where far-off pages of a list of all people, or all groups, begin: so many rows end with that id. Made when a client jumps there.
create table list_mark (
    tenant_id     varchar(36)                 not null,
    resource_type varchar(16)                 not null,
    row_index     bigint                      not null,
    after_id      varchar(36)                 not null,
    made_at       timestamp(6) with time zone not null,
    constraint list_mark_pk primary key (tenant_id, resource_type, row_index),
    constraint list_mark_organization_fk foreign key (tenant_id) references organization (id)
);
