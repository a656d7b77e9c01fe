-- As V34.
alter table scim_key_use alter column tenant_id selectivity 1;
