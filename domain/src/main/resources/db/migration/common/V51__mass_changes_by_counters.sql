-- How many active people there are is counted with each write (V57_1).
alter table loss_window drop column people;
