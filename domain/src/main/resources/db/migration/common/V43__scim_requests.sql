-- Every SCIM request with its bodies, beside the activity: the row of the activity that stands for it has its series_id as request_id.
create table scim_request (
    tenant_id     varchar(36)                 not null,
    id            varchar(36)                 not null,
    -- The first of those that repeat each other, such as the pages of an import; its own id where it stands alone.
    series_id     varchar(36)                 not null,
    occurred_at   timestamp(6) with time zone not null,
    key_id        varchar(36),
    method        varchar(16)                 not null,
    asked         varchar(2048)               not null,
    address       varchar(64)                 not null,
    user_agent    varchar(512)                not null,
    status        integer                     not null,
    micros        bigint                      not null,
    request_body  text,
    response_body text,
    constraint scim_request_pk primary key (tenant_id, id),
    constraint scim_request_organization_fk foreign key (tenant_id) references organization (id)
);

create index scim_request_series_ix on scim_request (tenant_id, series_id, id);

-- The request that a row is of, and how many more there were like it, until when.
alter table activity add column request_id varchar(36);
alter table activity add column repeats integer default 0 not null;
alter table activity add column last_at timestamp(6) with time zone;
create index activity_request_ix on activity (tenant_id, request_id);

-- Each attribute before and after, as a JSON object.
alter table activity add column changes text;
-- For the search by name, whatever the case of its letters.
alter table activity add column target_key varchar(320);
update activity set target_key = lower(target_name) where target_name is not null;
create index activity_target_key_ix on activity (tenant_id, target_key, id);

alter table activity drop constraint activity_result_ck;
alter table activity add constraint activity_result_ck check (case result
    when 'SUCCESS' then true when 'UNCHANGED' then true when 'WARNING' then true when 'FAILURE' then true
    when 'ANSWERED' then true else false end);
