-- Deleted people are looked for, the last ones first. H2 has no index of some rows, and would read a page of those who are there by it.
create index person_deleted_ix on person (tenant_id, deleted_at, id) where deleted_at is not null;
