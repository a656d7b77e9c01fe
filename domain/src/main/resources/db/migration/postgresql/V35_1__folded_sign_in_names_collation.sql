-- As V10: what is compared compares by its bytes.
alter table saml_sign_in alter column name_id_folded type varchar collate "C";
