-- As V34.
alter table passkey alter column tenant_id selectivity 1;
alter table passkey_challenge alter column tenant_id selectivity 1;
