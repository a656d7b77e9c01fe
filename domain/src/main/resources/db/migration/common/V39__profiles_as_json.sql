-- A person's attributes as SCIM shows them, beside the columns by which they are searched: a read takes no other row. Null where an earlier version
-- wrote the person last, or where it is longer: then it is put together of its columns and of person_value.
alter table person add column profile_json varchar(32768);
