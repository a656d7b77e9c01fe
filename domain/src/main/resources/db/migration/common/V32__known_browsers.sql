-- Browsers in which a person has signed in before: wrong passwords of theirs are counted apart from those of strangers.
create table known_browser (
    tenant_id    varchar(36)                 not null,
    person_id    varchar(36)                 not null,
    token_hash   varchar(64)                 not null,
    signed_in_at timestamp(6) with time zone not null,
    constraint known_browser_pk primary key (tenant_id, person_id, token_hash),
    constraint known_browser_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create index known_browser_token_ix on known_browser (token_hash);
create index known_browser_age_ix on known_browser (signed_in_at);
