-- Recent sign-ins are bounded by kind, and found by their result: those who were let in do not push out those who were refused.
create index saml_sign_in_kind_ix on saml_sign_in (tenant_id, verified, result, id);
create index saml_sign_in_result_ix on saml_sign_in (tenant_id, result, id);
drop index saml_sign_in_verified_ix;
