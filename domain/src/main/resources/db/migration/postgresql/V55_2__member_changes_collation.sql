-- As V10.
alter table group_member_change alter column activity_id type varchar(36) collate "C";
alter table group_member_change alter column group_id type varchar(36) collate "C";
