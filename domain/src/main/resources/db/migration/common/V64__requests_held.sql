-- Of a day's requests those that the guard has held: they are no refusals.
alter table activity_day add column held bigint default 0 not null;
