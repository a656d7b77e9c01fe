-- One-time links with which a person sets their local password, one a person. Only the SHA-256 of a link's token is kept: 256 random bits need no
-- slow hash.
create table password_link (
    tenant_id  varchar(36)                 not null,
    person_id  varchar(36)                 not null,
    token_hash varchar(64)                 not null,
    made_by    varchar(320)                not null,
    expires_at timestamp(6) with time zone not null,
    constraint password_link_pk primary key (tenant_id, person_id),
    constraint password_link_token_uq unique (tenant_id, token_hash),
    constraint password_link_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);
