-- Logs are written for an organization or a person whose row is there and stays, the row of a deleted person too: to look
-- for it at each of their rows costs PostgreSQL as much as the row.
alter table scim_request drop constraint scim_request_organization_fk;
alter table activity drop constraint activity_organization_fk;
alter table person_trace drop constraint person_trace_person_fk;
