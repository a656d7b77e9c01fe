-- As V34.
alter table guard_terms alter column tenant_id selectivity 1;
alter table loss_window alter column tenant_id selectivity 1;
alter table held_change alter column tenant_id selectivity 1;
