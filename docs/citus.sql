-- Spreads the tables of Rollcall over the servers of a Citus cluster, by tenant (ADR 13). Run it once, on the coordinator, after a first start has
-- made the schema, with all nodes of Rollcall stopped. A table stands behind those that its foreign keys name.

-- Stays on the coordinator: flyway_schema_history

-- Whole on every server.
select create_reference_table('organization');
select create_reference_table('setup_code');

-- A tenant's rows of all tables lie together.
select create_distributed_table('person', 'tenant_id', colocate_with => 'none');
select create_distributed_table('resource_count', 'tenant_id', colocate_with => 'person');
select create_distributed_table('person_value', 'tenant_id', colocate_with => 'person');
select create_distributed_table('person_search', 'tenant_id', colocate_with => 'person');
select create_distributed_table('person_trace', 'tenant_id', colocate_with => 'person');
select create_distributed_table('directory_group', 'tenant_id', colocate_with => 'person');
select create_distributed_table('group_member', 'tenant_id', colocate_with => 'person');
select create_distributed_table('group_member_change', 'tenant_id', colocate_with => 'person');
select create_distributed_table('idp_connection', 'tenant_id', colocate_with => 'person');
select create_distributed_table('idp_certificate', 'tenant_id', colocate_with => 'person');
select create_distributed_table('scim_settings', 'tenant_id', colocate_with => 'person');
select create_distributed_table('scim_milestone', 'tenant_id', colocate_with => 'person');
select create_distributed_table('scim_key', 'tenant_id', colocate_with => 'person');
select create_distributed_table('set_up_check', 'tenant_id', colocate_with => 'person');
select create_distributed_table('set_up_check_step', 'tenant_id', colocate_with => 'person');
select create_distributed_table('activity', 'tenant_id', colocate_with => 'person');
select create_distributed_table('scim_request', 'tenant_id', colocate_with => 'person');
select create_distributed_table('activity_day', 'tenant_id', colocate_with => 'person');
select create_distributed_table('web_session', 'tenant_id', colocate_with => 'person');
select create_distributed_table('sign_in_failure', 'tenant_id', colocate_with => 'person');
select create_distributed_table('schema_extension', 'tenant_id', colocate_with => 'person');
select create_distributed_table('extension_attribute', 'tenant_id', colocate_with => 'person');
select create_distributed_table('person_extension_value', 'tenant_id', colocate_with => 'person');
select create_distributed_table('list_walk', 'tenant_id', colocate_with => 'person');
select create_distributed_table('list_mark', 'tenant_id', colocate_with => 'person');
select create_distributed_table('full_walk', 'tenant_id', colocate_with => 'person');
select create_distributed_table('sign_in_policy', 'tenant_id', colocate_with => 'person');
select create_distributed_table('sign_in_policy_change', 'tenant_id', colocate_with => 'person');
select create_distributed_table('authn_request', 'tenant_id', colocate_with => 'person');
select create_distributed_table('spent_assertion', 'tenant_id', colocate_with => 'person');
select create_distributed_table('saml_session', 'tenant_id', colocate_with => 'person');
select create_distributed_table('session_note', 'tenant_id', colocate_with => 'person');
select create_distributed_table('saml_sign_in', 'tenant_id', colocate_with => 'person');
select create_distributed_table('sp_key_pair', 'tenant_id', colocate_with => 'person');
select create_distributed_table('idp_metadata_change', 'tenant_id', colocate_with => 'person');
select create_distributed_table('idp_certificate_change', 'tenant_id', colocate_with => 'person');
select create_distributed_table('idp_metadata_url', 'tenant_id', colocate_with => 'person');
select create_distributed_table('group_in_group', 'tenant_id', colocate_with => 'person');
select create_distributed_table('group_nesting', 'tenant_id', colocate_with => 'person');
select create_distributed_table('group_nesting_turn', 'tenant_id', colocate_with => 'person');
select create_distributed_table('sign_in_domain', 'tenant_id', colocate_with => 'person');
select create_distributed_table('known_browser', 'tenant_id', colocate_with => 'person');
select create_distributed_table('page_language', 'tenant_id', colocate_with => 'person');
select create_distributed_table('password_link', 'tenant_id', colocate_with => 'person');
select create_distributed_table('scim_key_use', 'tenant_id', colocate_with => 'person');
select create_distributed_table('authenticator', 'tenant_id', colocate_with => 'person');
select create_distributed_table('recovery_code', 'tenant_id', colocate_with => 'person');
select create_distributed_table('second_step', 'tenant_id', colocate_with => 'person');
select create_distributed_table('activity_retention', 'tenant_id', colocate_with => 'person');
select create_distributed_table('passkey', 'tenant_id', colocate_with => 'person');
select create_distributed_table('passkey_challenge', 'tenant_id', colocate_with => 'person');
select create_distributed_table('guard_terms', 'tenant_id', colocate_with => 'person');
select create_distributed_table('loss_window', 'tenant_id', colocate_with => 'person');
select create_distributed_table('held_change', 'tenant_id', colocate_with => 'person');
