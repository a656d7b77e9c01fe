-- Rows that change again and again, in columns that no index has: with room on its page a new version of a row needs no
-- new entry in each index of the table.
alter table activity set (fillfactor = 80);
alter table person_trace set (fillfactor = 50);
alter table resource_count set (fillfactor = 50);
alter table loss_window set (fillfactor = 50);
alter table activity_day set (fillfactor = 50);
