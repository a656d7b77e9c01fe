-- Whoever has made the extension pg_trgm in this database finds people and groups by any part of a name or an address through an index. Each write
-- then costs a little more, so the extension is for the operator to make.
do $$
begin
    if exists (select 1 from pg_extension where extname = 'pg_trgm') then
        create index if not exists person_user_name_part_ix on person using gin (user_name_key gin_trgm_ops);
        create index if not exists person_display_name_part_ix on person using gin (display_name_folded gin_trgm_ops);
        create index if not exists person_given_name_part_ix on person using gin (given_name_folded gin_trgm_ops);
        create index if not exists person_family_name_part_ix on person using gin (family_name_folded gin_trgm_ops);
        create index if not exists person_value_part_ix on person_value using gin (value_folded gin_trgm_ops);
        create index if not exists directory_group_display_name_part_ix on directory_group using gin (display_name_key gin_trgm_ops);
    end if;
end
$$;
