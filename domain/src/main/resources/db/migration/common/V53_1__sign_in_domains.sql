-- The domains of the user names that people have signed in with: by them the sign-in page finds the organization of whoever types an e-mail address.
create table sign_in_domain (
    tenant_id varchar(36)  not null,
    domain    varchar(255) not null,
    constraint sign_in_domain_pk primary key (tenant_id, domain),
    constraint sign_in_domain_organization_fk foreign key (tenant_id) references organization (id)
);
create index sign_in_domain_domain_ix on sign_in_domain (domain);
