-- As V34.
alter table person_trace alter column tenant_id selectivity 1;
alter table full_walk alter column tenant_id selectivity 1;
