-- The language of the pages that a person has chosen, by its code of ISO 639. Whoever has chosen none has no row.
create table page_language (
    tenant_id varchar(36) not null,
    person_id varchar(36) not null,
    language  varchar(2)  not null,
    constraint page_language_pk primary key (tenant_id, person_id),
    constraint page_language_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);
