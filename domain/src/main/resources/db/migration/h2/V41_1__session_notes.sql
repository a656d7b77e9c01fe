-- As V34.
alter table session_note alter column tenant_id selectivity 1;
