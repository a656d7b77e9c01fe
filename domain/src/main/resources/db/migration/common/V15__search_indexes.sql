-- What clients look up or sort by, beside the names: who changed since then, who is (not) active.
create index person_last_modified_ix on person (tenant_id, last_modified, id);
create index person_active_ix on person (tenant_id, active, id);
create index directory_group_last_modified_ix on directory_group (tenant_id, last_modified, id);
