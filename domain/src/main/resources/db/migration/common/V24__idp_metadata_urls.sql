-- Where an organisation's metadata is read from again and again, whose it has to be, and how the last try ended.
create table idp_metadata_url (
    tenant_id        varchar(36)                 not null,
    url              varchar(2048)               not null,
    pinned_entity_id varchar(1024)               not null,
    next_try_at      timestamp(6) with time zone not null,
    last_tried_at    timestamp(6) with time zone,
    last_success_at  timestamp(6) with time zone,
    failure          varchar(4096),
    updated_at       timestamp(6) with time zone not null,
    updated_by       varchar(320)                not null,
    constraint idp_metadata_url_pk primary key (tenant_id),
    constraint idp_metadata_url_organization_fk foreign key (tenant_id) references organization (id)
);

create index idp_metadata_url_next_ix on idp_metadata_url (next_try_at);
