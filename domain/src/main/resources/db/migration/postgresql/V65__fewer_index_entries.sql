-- A person is written into each index of the table, whatever has changed.
-- Only the deleted have former names.
drop index person_former_user_name_ix;
drop index person_former_external_id_ix;
create index person_former_user_name_ix on person (tenant_id, former_user_name_key) where former_user_name_key is not null;
create index person_former_external_id_ix on person (tenant_id, former_external_id) where former_external_id is not null;
-- H2 needs them (V27); here the primary keys do the same.
drop index person_id_ix;
drop index directory_group_id_ix;
