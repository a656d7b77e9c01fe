-- How many things of the request had to be corrected before it could be understood: a vendor's own spelling of SCIM.
alter table activity add column corrections integer default 0 not null;
