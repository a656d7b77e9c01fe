-- A role between admins and learners, and by whose word a person has their role: an identity provider may take back what it gave.
alter table person drop constraint person_role_ck;
alter table person add constraint person_role_ck check (role in ('PRIMARY_ADMIN', 'ADMIN', 'INSTRUCTOR', 'LEARNER'));
alter table person add column role_source varchar(16) default 'LOCAL' not null;
alter table person add constraint person_role_source_ck check (role_source in ('LOCAL', 'OKTA'));
