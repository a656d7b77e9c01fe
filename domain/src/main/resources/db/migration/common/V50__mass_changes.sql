-- From when on an organization's changes are held; without a row the operator's default holds.
create table guard_terms (
    tenant_id    varchar(36) not null,
    enabled      boolean     not null,
    most_losses  integer     not null,
    most_percent integer     not null,
    -- What comes until then is let through, since an admin has said that there is more to come.
    paused_until timestamp(6) with time zone,
    constraint guard_terms_pk primary key (tenant_id),
    constraint guard_terms_organization_fk foreign key (tenant_id) references organization (id)
);

-- How many people, or memberships, an organization has lost in each five minutes; written with each loss, in its transaction.
create table loss_window (
    tenant_id varchar(36) not null,
    kind      varchar(16) not null,
    -- Five minutes since 1970.
    slot      bigint      not null,
    losses    bigint      not null,
    -- How many active people there were before the losses; counted only when there are many losses.
    people    bigint,
    constraint loss_window_pk primary key (tenant_id, kind, slot),
    constraint loss_window_organization_fk foreign key (tenant_id) references organization (id)
);

-- Changes that wait for an admin's word, and those that an admin has rejected. The id is a time-ordered UUID.
create table held_change (
    tenant_id   varchar(36)                 not null,
    id          varchar(36)                 not null,
    operation   varchar(16)                 not null,
    target_id   varchar(36)                 not null,
    target_name varchar(1024)               not null,
    -- How many people or memberships it would cost.
    losses      integer                     not null,
    -- What it changes, as a JSON object; empty where it only deletes.
    change      text                        not null,
    reason      varchar(1024)               not null,
    asked_by    varchar(320)                not null,
    request_id  varchar(36),
    first_at    timestamp(6) with time zone not null,
    last_at     timestamp(6) with time zone not null,
    retries     integer                     not null,
    state       varchar(16)                 not null,
    decided_by  varchar(320),
    decided_at  timestamp(6) with time zone,
    -- Why it could not be applied when it was released.
    problem     varchar(2048),
    constraint held_change_pk primary key (tenant_id, id),
    constraint held_change_organization_fk foreign key (tenant_id) references organization (id)
);

create index held_change_target_ix on held_change (tenant_id, target_id);
create index held_change_state_ix on held_change (state, tenant_id, id);

-- Whether there may be rows of held_change about them: who has none is not asked about.
alter table person add column held_change boolean default false not null;
alter table directory_group add column held_change boolean default false not null;

alter table activity drop constraint activity_result_ck;
alter table activity add constraint activity_result_ck check (case result
    when 'SUCCESS' then true when 'UNCHANGED' then true when 'WARNING' then true when 'FAILURE' then true
    when 'ANSWERED' then true when 'HELD' then true else false end);
