-- As V8: keys compare by their bytes.
alter table person_extension_value alter column text_key type varchar(12288) collate "C";
alter table person_extension_value alter column text_start type varchar(320) collate "C";
alter table person_extension_value alter column text_value type varchar(4096) collate "C";
alter table person_extension_value alter column person_id type varchar(36) collate "C";
