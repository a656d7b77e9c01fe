-- As V10.
alter table sign_in_domain alter column domain type varchar(255) collate "C";
