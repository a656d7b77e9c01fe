-- As V34.
alter table group_member_change alter column tenant_id selectivity 1;
