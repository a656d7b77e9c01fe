-- Who came into a group and who left it, with the entry of the activity that tells of it: ids with commas between them.
create table group_member_change (
    tenant_id   varchar(36) not null,
    activity_id varchar(36) not null,
    group_id    varchar(36) not null,
    added       text        not null,
    removed     text        not null,
    constraint group_member_change_pk primary key (tenant_id, group_id, activity_id),
    constraint group_member_change_organization_fk foreign key (tenant_id) references organization (id)
);

create index group_member_change_ix on group_member_change (tenant_id, activity_id);
