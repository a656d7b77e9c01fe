-- Every key and every uniqueness begins with the tenant, so that a database can be spread over servers by tenant (ADR 13). The hash of 256 random
-- bits is another one each time, whether or not a constraint says so.
alter table scim_key drop constraint scim_key_hash_uq;
alter table scim_key add constraint scim_key_hash_uq unique (tenant_id, key_hash);

-- A browser shows a token and no tenant: what finds it is no constraint any more.
alter table web_session drop constraint web_session_token_uq;
create index web_session_token_ix on web_session (token_hash);
