-- What single logout needs to know of a session that SAML opened. It ends with the session, whatever ends that.
create table saml_session (
    tenant_id         varchar(36)   not null,
    token_hash        varchar(64)   not null,
    name_id_hash      varchar(64)   not null,
    name_id           varchar(1024) not null,
    name_id_format    varchar(1024),
    name_qualifier    varchar(1024),
    sp_name_qualifier varchar(1024),
    session_index     varchar(1024),
    constraint saml_session_pk primary key (tenant_id, token_hash),
    constraint saml_session_web_session_fk foreign key (tenant_id, token_hash) references web_session (tenant_id, token_hash)
        on delete cascade
);

create index saml_session_name_id_ix on saml_session (tenant_id, name_id_hash);
