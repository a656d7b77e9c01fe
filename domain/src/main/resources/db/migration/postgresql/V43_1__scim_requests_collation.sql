-- As V8: a search by the beginning of a name can use the index.
alter table activity alter column target_key type varchar(320) collate "C";
