-- As V34.
alter table person_search alter column tenant_id selectivity 1;
