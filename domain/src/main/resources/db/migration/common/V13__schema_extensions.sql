-- Custom extensions of User (RFC 7643 §3.3): what an admin has registered, and what people have of it.

-- Grows with each change of the organisation's extensions, so that a node knows whether what it remembers of them still holds.
alter table organization add column schema_version bigint default 0 not null;

create table schema_extension (
    tenant_id   varchar(36)                 not null,
    id          varchar(36)                 not null,
    urn         varchar(255)                not null,
    urn_key     varchar(255)                not null,
    name        varchar(255)                not null,
    description varchar(1024)               not null,
    updated_at  timestamp(6) with time zone not null,
    updated_by  varchar(320)                not null,
    constraint schema_extension_pk primary key (tenant_id, id),
    constraint schema_extension_organization_fk foreign key (tenant_id) references organization (id),
    constraint schema_extension_urn_uq unique (tenant_id, urn_key)
);

create table extension_attribute (
    tenant_id    varchar(36)                 not null,
    extension_id varchar(36)                 not null,
    id           varchar(36)                 not null,
    ordinal      integer                     not null,
    name         varchar(64)                 not null,
    name_key     varchar(64)                 not null,
    type         varchar(16)                 not null,
    multi_valued boolean                     not null,
    case_exact   boolean                     not null,
    description  varchar(1024)               not null,
    updated_at   timestamp(6) with time zone not null,
    updated_by   varchar(320)                not null,
    constraint extension_attribute_pk primary key (tenant_id, id),
    constraint extension_attribute_extension_fk foreign key (tenant_id, extension_id) references schema_extension (tenant_id, id),
    constraint extension_attribute_name_uq unique (tenant_id, extension_id, name_key),
    constraint extension_attribute_type_ck check (case type when 'STRING' then true when 'BOOLEAN' then true when 'INTEGER' then true when 'DECIMAL' then true when 'DATE_TIME' then true when 'REFERENCE' then true when 'BINARY' then true else false end)
);

-- One row a value, in the column of its type. text_key is the whole folded text, text_start its beginning: PostgreSQL's index entries
-- hold about 2,700 bytes at most.
create table person_extension_value (
    tenant_id     varchar(36) not null,
    person_id     varchar(36) not null,
    attribute_id  varchar(36) not null,
    ordinal       integer     not null,
    text_value    varchar(4096),
    text_key      varchar(12288),
    text_start    varchar(320),
    number_value  numeric(38, 18),
    boolean_value boolean,
    time_value    timestamp(6) with time zone,
    constraint person_extension_value_pk primary key (tenant_id, person_id, attribute_id, ordinal),
    constraint person_extension_value_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint person_extension_value_attribute_fk foreign key (tenant_id, attribute_id) references extension_attribute (tenant_id, id)
);

create index person_extension_value_text_ix on person_extension_value (tenant_id, attribute_id, text_start);

-- Whether a person has, or once had, rows there: who never had any costs no statement.
alter table person add column extended boolean default false not null;
