-- The organisation's own key pairs for SAML. The private key is PKCS#8 in Base64: sealed (ADR 7) where sealed_with names a key, plain where not.
create table sp_key_pair (
    tenant_id   varchar(36)                 not null,
    slot        varchar(16)                 not null,
    certificate varchar(16384)              not null,
    private_key varchar(32768)              not null,
    sealed_with varchar(16),
    created_at  timestamp(6) with time zone not null,
    created_by  varchar(320)                not null,
    constraint sp_key_pair_pk primary key (tenant_id, slot),
    constraint sp_key_pair_organization_fk foreign key (tenant_id) references organization (id),
    constraint sp_key_pair_slot_ck check (case slot when 'CURRENT' then true when 'PREVIOUS' then true else false end)
);
