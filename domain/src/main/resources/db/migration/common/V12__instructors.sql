-- A role between admins and learners, and by whose word a person has their role: an identity provider may take back what it gave.
alter table person drop constraint person_role_ck;
alter table person add constraint person_role_ck check (case role when 'PRIMARY_ADMIN' then true when 'ADMIN' then true when 'INSTRUCTOR' then true when 'LEARNER' then true else false end);
alter table person add column role_source varchar(16) default 'LOCAL' not null;
alter table person add constraint person_role_source_ck check (case role_source when 'LOCAL' then true when 'OKTA' then true else false end);
