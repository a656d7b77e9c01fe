-- As V10.
alter table person_search alter column person_id type varchar(36) collate "C";
alter table person_search alter column words type varchar(4096) collate "C";
