-- As V8: ids compare by their bytes.
alter table held_change alter column id type varchar(36) collate "C";
alter table held_change alter column target_id type varchar(36) collate "C";
