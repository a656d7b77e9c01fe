-- As V34.
alter table page_language alter column tenant_id selectivity 1;
