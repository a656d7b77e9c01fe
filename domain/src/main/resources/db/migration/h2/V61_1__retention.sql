-- As V34.
alter table activity_retention alter column tenant_id selectivity 1;
