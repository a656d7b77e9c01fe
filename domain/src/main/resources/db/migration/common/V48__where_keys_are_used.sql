-- From where a Secret Key was used last, and from where it may be used: addresses and ranges, one a line; none for any.
alter table scim_key add column last_used_from varchar(45);
alter table scim_key add column allowed_addresses varchar(10000) default '' not null;
