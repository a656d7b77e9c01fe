-- As V10: ids compare by their bytes.
alter table group_in_group alter column group_id type varchar(36) collate "C";
alter table group_in_group alter column member_group_id type varchar(36) collate "C";
alter table group_nesting alter column group_id type varchar(36) collate "C";
alter table group_nesting alter column inner_group_id type varchar(36) collate "C";
