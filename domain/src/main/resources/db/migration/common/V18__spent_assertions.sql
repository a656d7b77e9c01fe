-- Assertions that have been used, until they would be refused for their age: the primary key is what makes the use a single one, on every node.
create table spent_assertion (
    tenant_id         varchar(36)                 not null,
    issuer_hash       varchar(64)                 not null,
    assertion_id_hash varchar(64)                 not null,
    expires_at        timestamp(6) with time zone not null,
    constraint spent_assertion_pk primary key (tenant_id, issuer_hash, assertion_id_hash),
    constraint spent_assertion_organization_fk foreign key (tenant_id) references organization (id)
);

create index spent_assertion_expiry_ix on spent_assertion (expires_at);
