-- An externalId is the client's, and may be given twice (RFC 7643 §3.1).
alter table person drop constraint person_external_id_uq;
create index person_external_id_key_ix on person (tenant_id, external_id_key);
alter table directory_group drop constraint directory_group_external_id_uq;
create index directory_group_external_id_ix on directory_group (tenant_id, external_id);
