-- Whatever an identity provider has made or given, and not Okta alone.
alter table person drop constraint person_source_ck;
update person set source = 'PROVIDER' where source = 'OKTA';
alter table person add constraint person_source_ck check (case source when 'LOCAL' then true when 'PROVIDER' then true else false end);

alter table person drop constraint person_role_source_ck;
update person set role_source = 'PROVIDER' where role_source = 'OKTA';
alter table person add constraint person_role_source_ck check (case role_source when 'LOCAL' then true when 'PROVIDER' then true else false end);

alter table directory_group drop constraint directory_group_source_ck;
update directory_group set source = 'PROVIDER' where source = 'OKTA';
alter table directory_group add constraint directory_group_source_ck check (case source when 'LOCAL' then true when 'PROVIDER' then true else false end);
