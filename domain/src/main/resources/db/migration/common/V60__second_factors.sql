-- Authenticator apps (TOTP, RFC 6238), one a person. The secret has to be usable, so it is sealed as private keys are (ADR 7). A code counts only for
-- a later step than last_step, so that each is good once, on whichever node it is shown.
create table authenticator (
    tenant_id   varchar(36)                 not null,
    person_id   varchar(36)                 not null,
    secret      varchar(128)                not null,
    sealed_with varchar(16),
    last_step   bigint                      not null,
    created_at  timestamp(6) with time zone not null,
    constraint authenticator_pk primary key (tenant_id, person_id),
    constraint authenticator_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- What lets a person in whose phone is lost, each once. Those of one set have one salt.
create table recovery_code (
    tenant_id varchar(36)                 not null,
    person_id varchar(36)                 not null,
    code_hash varchar(64)                 not null,
    salt      varchar(32)                 not null,
    used_at   timestamp(6) with time zone,
    constraint recovery_code_pk primary key (tenant_id, person_id, code_hash),
    constraint recovery_code_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

-- Sign-ins whose password was right and whose second step is to come. The browser has the token, and under it lies sealed the secret of an
-- authenticator app that has to be set up first.
create table second_step (
    tenant_id  varchar(36)                 not null,
    token_hash varchar(64)                 not null,
    person_id  varchar(36)                 not null,
    secret     varchar(128),
    expires_at timestamp(6) with time zone not null,
    constraint second_step_pk primary key (tenant_id, token_hash),
    constraint second_step_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create index second_step_token_ix on second_step (token_hash);
create index second_step_person_ix on second_step (tenant_id, person_id);
create index second_step_expiry_ix on second_step (expires_at);

alter table sign_in_policy add column second_factor_required boolean default false not null;
