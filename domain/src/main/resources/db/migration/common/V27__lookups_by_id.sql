-- H2 takes "id in (select ...)" only where the id leads an index; people by e-mail or by group are found so.
create index person_id_ix on person (id);
create index directory_group_id_ix on directory_group (id);
