-- Passkeys (WebAuthn): public keys of people, each made and kept by an authenticator. A credential is one person's only; the fingerprint of its id
-- stands for it in keys, since an id has up to 1,364 characters in base64url.
create table passkey (
    tenant_id       varchar(36)                 not null,
    credential_hash varchar(64)                 not null,
    person_id       varchar(36)                 not null,
    credential_id   varchar(1400)               not null,
    -- Authenticator, id and COSE key (WebAuthn §6.5.1), in Base64.
    credential      text                        not null,
    sign_count      bigint                      not null,
    backup_eligible boolean                     not null,
    name            varchar(64)                 not null,
    created_at      timestamp(6) with time zone not null,
    last_used_at    timestamp(6) with time zone,
    constraint passkey_pk primary key (tenant_id, credential_hash),
    constraint passkey_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create index passkey_person_ix on passkey (tenant_id, person_id);

-- What an authenticator is asked to sign, each once and only for whom it was made for.
create table passkey_challenge (
    tenant_id      varchar(36)                 not null,
    challenge_hash varchar(64)                 not null,
    bound_to       varchar(64)                 not null,
    expires_at     timestamp(6) with time zone not null,
    constraint passkey_challenge_pk primary key (tenant_id, challenge_hash)
);

create index passkey_challenge_expiry_ix on passkey_challenge (expires_at);
