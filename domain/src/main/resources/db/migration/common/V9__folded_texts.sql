-- Texts under which "caseExact: false" compares (RFC 7643 §2.2), folded by the application by one rule, so that every database finds,
-- orders and compares alike. The *_key columns of before stay: they hold the beginning of such a text and are indexed.
-- Folding can make a text three times as long, so these have no limit of their own.
alter table person add column name_formatted_folded varchar;
alter table person add column family_name_folded varchar;
alter table person add column given_name_folded varchar;
alter table person add column middle_name_folded varchar;
alter table person add column honorific_prefix_folded varchar;
alter table person add column honorific_suffix_folded varchar;
alter table person add column display_name_folded varchar;
alter table person add column nick_name_folded varchar;
alter table person add column title_folded varchar;
alter table person add column user_type_folded varchar;
alter table person add column preferred_language_folded varchar;
alter table person add column locale_folded varchar;
alter table person add column timezone_folded varchar;
alter table person add column employee_number_folded varchar;
alter table person add column cost_center_folded varchar;
alter table person add column organization_folded varchar;
alter table person add column division_folded varchar;
alter table person add column department_folded varchar;
alter table person add column manager_value_folded varchar;
alter table person add column manager_display_name_folded varchar;

alter table person_value add column value_folded varchar;
alter table person_value add column display_folded varchar;
alter table person_value add column type_folded varchar;
alter table person_value add column formatted_folded varchar;
alter table person_value add column street_address_folded varchar;
alter table person_value add column locality_folded varchar;
alter table person_value add column region_folded varchar;
alter table person_value add column postal_code_folded varchar;
alter table person_value add column country_folded varchar;

-- What is there is folded as near to the rule as SQL can; the next write of a person does it by the rule.
update person set
    name_formatted_folded = lower(upper(name_formatted)),
    family_name_folded = lower(upper(family_name)),
    given_name_folded = lower(upper(given_name)),
    middle_name_folded = lower(upper(middle_name)),
    honorific_prefix_folded = lower(upper(honorific_prefix)),
    honorific_suffix_folded = lower(upper(honorific_suffix)),
    display_name_folded = lower(upper(display_name)),
    nick_name_folded = lower(upper(nick_name)),
    title_folded = lower(upper(title)),
    user_type_folded = lower(upper(user_type)),
    preferred_language_folded = lower(upper(preferred_language)),
    locale_folded = lower(upper(locale)),
    timezone_folded = lower(upper(timezone)),
    employee_number_folded = lower(upper(employee_number)),
    cost_center_folded = lower(upper(cost_center)),
    organization_folded = lower(upper(organization)),
    division_folded = lower(upper(division)),
    department_folded = lower(upper(department)),
    manager_value_folded = lower(upper(manager_value)),
    manager_display_name_folded = lower(upper(manager_display_name));

update person_value set
    value_folded = lower(upper(attribute_value)),
    display_folded = lower(upper(display)),
    type_folded = lower(upper(type)),
    formatted_folded = lower(upper(formatted)),
    street_address_folded = lower(upper(street_address)),
    locality_folded = lower(upper(locality)),
    region_folded = lower(upper(region)),
    postal_code_folded = lower(upper(postal_code)),
    country_folded = lower(upper(country));
