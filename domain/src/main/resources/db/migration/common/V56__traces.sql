-- When an identity provider last spoke of just this person, and when the person last signed in: what tells who is not in use any more. Beside the
-- person, so that noting it neither makes another version of them nor writes their wide row.
create table person_trace (
    tenant_id    varchar(36) not null,
    person_id    varchar(36) not null,
    heard_at     timestamp(6) with time zone,
    signed_in_at timestamp(6) with time zone,
    constraint person_trace_pk primary key (tenant_id, person_id),
    constraint person_trace_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- As far as it is known of who is there already.
insert into person_trace (tenant_id, person_id, heard_at, signed_in_at)
select p.tenant_id, p.id, case p.source when 'PROVIDER' then p.last_modified end,
    (select max(s.created_at) from web_session s where s.tenant_id = p.tenant_id and s.person_id = p.id)
from person p where p.deleted_at is null;

update person_trace set signed_in_at = (
    select max(a.occurred_at) from saml_sign_in a
    where a.tenant_id = person_trace.tenant_id and a.person_id = person_trace.person_id and a.result = 'ACCEPTED')
where signed_in_at is null;

-- A client's walk through a whole list, from its first page to its last; of each list the last one that came to its end.
create table full_walk (
    tenant_id     varchar(36)                 not null,
    resource_type varchar(16)                 not null,
    begun_at      timestamp(6) with time zone not null,
    ended_at      timestamp(6) with time zone not null,
    last_id       varchar(36)                 not null,
    rows_seen     bigint                      not null,
    constraint full_walk_pk primary key (tenant_id, resource_type),
    constraint full_walk_organization_fk foreign key (tenant_id) references organization (id)
);

alter table list_walk add column begun_at timestamp(6) with time zone;
