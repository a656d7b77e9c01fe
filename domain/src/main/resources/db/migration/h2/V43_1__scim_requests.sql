-- As V34.
alter table scim_request alter column tenant_id selectivity 1;
