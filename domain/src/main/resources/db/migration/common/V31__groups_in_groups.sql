-- Groups that are members of groups (RFC 7643 §4.2). No group is in itself, by however many steps.
create table group_in_group (
    tenant_id       varchar(36) not null,
    group_id        varchar(36) not null,
    member_group_id varchar(36) not null,
    constraint group_in_group_pk primary key (tenant_id, group_id, member_group_id),
    constraint group_in_group_group_fk foreign key (tenant_id, group_id) references directory_group (tenant_id, id),
    constraint group_in_group_member_fk foreign key (tenant_id, member_group_id) references directory_group (tenant_id, id)
);

create index group_in_group_member_ix on group_in_group (tenant_id, member_group_id, group_id);

-- The same over all levels: each group beside every group that is in it, directly or by others. It follows from group_in_group and is
-- written with it, so that a person's groups are looked up without walking. No foreign key: a change would wait for groups far from its own.
create table group_nesting (
    tenant_id      varchar(36) not null,
    group_id       varchar(36) not null,
    inner_group_id varchar(36) not null,
    constraint group_nesting_pk primary key (tenant_id, group_id, inner_group_id)
);

create index group_nesting_inner_ix on group_nesting (tenant_id, inner_group_id, group_id);

-- Whoever changes which groups are in which holds their organization's row: of two changes that make a circle together, the second sees the first.
create table group_nesting_turn (
    tenant_id varchar(36) not null,
    constraint group_nesting_turn_pk primary key (tenant_id),
    constraint group_nesting_turn_organization_fk foreign key (tenant_id) references organization (id)
);
