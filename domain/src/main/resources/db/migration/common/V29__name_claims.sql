-- Names are compared by a new key (RFC 8265), under which people who are there already may have one name. The key finds them all; what must be
-- unique is the claim: the key itself for whoever had the name first, and the key with the id behind it for whoever else had it before that key
-- was there. Both are filled in by the migration 29.1.
alter table person add column user_name_claim varchar(1024);
alter table person drop constraint person_user_name_uq;
create index person_user_name_key_ix on person (tenant_id, user_name_key);

alter table directory_group add column display_name_claim varchar(1024);
alter table directory_group drop constraint directory_group_display_name_uq;
create index directory_group_display_name_key_ix on directory_group (tenant_id, display_name_key);
