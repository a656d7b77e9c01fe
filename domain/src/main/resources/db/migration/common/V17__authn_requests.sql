-- AuthnRequests that wait for their Response: each is taken once, by the browser that began it. Of that browser's secret only the SHA-256 is kept.
create table authn_request (
    tenant_id   varchar(36)                 not null,
    id          varchar(128)                not null,
    handle_hash varchar(64)                 not null,
    purpose     varchar(16)                 not null,
    target      varchar(1024)               not null,
    expires_at  timestamp(6) with time zone not null,
    constraint authn_request_pk primary key (tenant_id, id),
    constraint authn_request_organization_fk foreign key (tenant_id) references organization (id),
    constraint authn_request_purpose_ck check (case purpose when 'SIGN_IN' then true when 'TEST' then true else false end)
);

create index authn_request_handle_ix on authn_request (tenant_id, handle_hash);
create index authn_request_expiry_ix on authn_request (expires_at);
