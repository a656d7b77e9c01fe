-- What the days of an organization came to, a row a day (UTC), for charts: SCIM requests, and those of them that were refused.
create table activity_day (
    tenant_id     varchar(36)      not null,
    on_day        date             not null,
    requests      bigint default 0 not null,
    refused       bigint default 0 not null,
    -- As last noted on that day, by a look or by the housekeeping; null where nobody noted it.
    people        bigint,
    active_people bigint,
    constraint activity_day_pk primary key (tenant_id, on_day),
    constraint activity_day_organization_fk foreign key (tenant_id) references organization (id)
);
