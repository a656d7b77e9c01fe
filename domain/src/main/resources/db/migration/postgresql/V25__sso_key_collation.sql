-- As V8: keys compare by their bytes.
alter table sign_in_policy_change alter column id type varchar(36) collate "C";
alter table authn_request alter column id type varchar(128) collate "C";
alter table person alter column former_user_name_key type varchar(960) collate "C";
alter table person alter column former_external_id type varchar(320) collate "C";
alter table saml_sign_in alter column id type varchar(36) collate "C";
alter table idp_metadata_change alter column id type varchar(36) collate "C";
alter table idp_certificate_change alter column change_id type varchar(36) collate "C";
