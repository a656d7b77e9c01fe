-- As V34.
alter table sign_in_domain alter column tenant_id selectivity 1;
