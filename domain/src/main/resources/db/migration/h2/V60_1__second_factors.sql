-- As V34.
alter table authenticator alter column tenant_id selectivity 1;
alter table recovery_code alter column tenant_id selectivity 1;
alter table second_step alter column tenant_id selectivity 1;
