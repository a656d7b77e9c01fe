-- As V34.
alter table set_up_check alter column tenant_id selectivity 1;
alter table set_up_check_step alter column tenant_id selectivity 1;
