alter table person add constraint person_user_name_uq unique (tenant_id, user_name_claim);
alter table directory_group add constraint directory_group_display_name_uq unique (tenant_id, display_name_claim);
