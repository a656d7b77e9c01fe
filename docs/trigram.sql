-- Lets the search of People, and filters with co and ew, find names and e-mails of people by an index (operations.md, Searching within names). Run it with psql, as the user of
-- ROLLCALL_DB_USER, while Rollcall runs or not. Where btree_gin is not to be had, leave its line and both tenant_id out.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create index concurrently if not exists person_names_trgm_ix on person using gin (tenant_id, user_name_key gin_trgm_ops,
    display_name_folded gin_trgm_ops, name_formatted_folded gin_trgm_ops, family_name_folded gin_trgm_ops, given_name_folded gin_trgm_ops);

create index concurrently if not exists person_value_trgm_ix on person_value using gin (tenant_id, value_folded gin_trgm_ops)
    where attribute = 'EMAILS';

create index concurrently if not exists person_search_trgm_ix on person_search using gin (tenant_id, words gin_trgm_ops);

analyze person, person_value, person_search;
