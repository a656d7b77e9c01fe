-- By what a deleted person was known, so that just-in-time creation does not bring back who was deleted.
alter table person add column former_user_name_key varchar(960);
alter table person add column former_external_id varchar(320);
update person set former_user_name_key = lower(upper(user_name)), former_external_id = external_id where deleted_at is not null;
create index person_former_user_name_ix on person (tenant_id, former_user_name_key);
create index person_former_external_id_ix on person (tenant_id, former_external_id);
