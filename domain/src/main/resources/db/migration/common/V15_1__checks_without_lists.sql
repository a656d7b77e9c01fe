-- H2 keeps the session that made a check with "in (...)" and refuses every row once that session is closed, until the server is restarted.
-- A case has no such memory.
alter table person drop constraint person_source_ck;
alter table person add constraint person_source_ck check (case source when 'LOCAL' then true when 'OKTA' then true else false end);

alter table directory_group drop constraint directory_group_source_ck;
alter table directory_group add constraint directory_group_source_ck check (case source when 'LOCAL' then true when 'OKTA' then true else false end);

alter table activity drop constraint activity_result_ck;
alter table activity add constraint activity_result_ck
    check (case result when 'SUCCESS' then true when 'UNCHANGED' then true when 'WARNING' then true when 'FAILURE' then true else false end);
