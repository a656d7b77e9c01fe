-- As V10.
alter table person_trace alter column person_id type varchar(36) collate "C";
alter table full_walk alter column last_id type varchar(36) collate "C";
