-- Keys compare by their bytes, as H2 compares them: the same order on both databases, and a search by the beginning of a name can use the index.
alter table person alter column user_name_key type varchar(960) collate "C";
alter table person alter column external_id_key type varchar(320) collate "C";
alter table person alter column family_name_key type varchar(320) collate "C";
alter table person alter column display_name_key type varchar(320) collate "C";
alter table person_value alter column value_key type varchar(320) collate "C";
alter table directory_group alter column display_name_key type varchar(960) collate "C";
