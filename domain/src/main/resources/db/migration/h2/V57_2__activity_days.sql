-- As V34.
alter table activity_day alter column tenant_id selectivity 1;
