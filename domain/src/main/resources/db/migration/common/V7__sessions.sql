-- Signed-in browsers. In the database, not in a node: any node knows the session, and its end is seen by all at once.
create table web_session (
    tenant_id    varchar(36)                 not null,
    token_hash   varchar(64)                 not null,
    person_id    varchar(36)                 not null,
    created_at   timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    constraint web_session_pk primary key (tenant_id, token_hash),
    constraint web_session_token_uq unique (token_hash),
    constraint web_session_person_fk foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create index web_session_person_ix on web_session (tenant_id, person_id);
create index web_session_expiry_ix on web_session (expires_at);

-- Failed sign-ins, by account and by address: the wait grows with each. tenant_id is '-' where no organisation is known.
create table sign_in_failure (
    tenant_id      varchar(36)                 not null,
    subject        varchar(64)                 not null,
    failures       integer                     not null,
    last_failed_at timestamp(6) with time zone not null,
    constraint sign_in_failure_pk primary key (tenant_id, subject)
);

create index sign_in_failure_age_ix on sign_in_failure (last_failed_at);

-- One-time codes of the set-up page, one a node, each printed in that node's log. They end with the first Primary Admin.
create table setup_code (
    code_hash  varchar(64)                 not null,
    created_at timestamp(6) with time zone not null,
    constraint setup_code_pk primary key (code_hash)
);
