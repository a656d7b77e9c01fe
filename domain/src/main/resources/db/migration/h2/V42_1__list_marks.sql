-- As V34.
alter table list_mark alter column tenant_id selectivity 1;
