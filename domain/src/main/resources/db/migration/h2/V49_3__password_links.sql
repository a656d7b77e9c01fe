-- As V34.
alter table password_link alter column tenant_id selectivity 1;
