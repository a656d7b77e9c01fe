-- What an admin's search of People looks through: all that a person is called, folded as the other texts are, in one narrow row. It is kept of deleted
-- people, too, who are found by it.
create table person_search (
    tenant_id varchar(36)   not null,
    person_id varchar(36)   not null,
    words     varchar(4096) not null,
    constraint person_search_pk primary key (tenant_id, person_id),
    constraint person_search_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

insert into person_search (tenant_id, person_id, words)
select p.tenant_id, p.id, left(
    coalesce(p.user_name_key, p.former_user_name_key, lower(p.user_name))
    || ' ' || coalesce(p.display_name_folded, '')
    || ' ' || coalesce(p.given_name_folded, '')
    || ' ' || coalesce(p.family_name_folded, '')
    || ' ' || coalesce(p.name_formatted_folded, '')
    || ' ' || coalesce(lower(p.external_id), '')
    || ' ' || coalesce(p.employee_number_folded, '')
    || ' ' || coalesce((select string_agg(v.value_folded, ' ') from person_value v
        where v.tenant_id = p.tenant_id and v.person_id = p.id and v.attribute = 'EMAILS'), ''), 4096)
from person p;
