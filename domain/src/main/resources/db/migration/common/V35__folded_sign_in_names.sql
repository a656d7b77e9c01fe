-- Recent sign-ins are looked for by a part of the NameID without case, by the rule of all such texts (V9), and so by its folded copy.
alter table saml_sign_in add column name_id_folded varchar;

-- What is there is folded as near to the rule as SQL can; it is forgotten after 30 days.
update saml_sign_in set name_id_folded = lower(upper(name_id)) where name_id is not null;
