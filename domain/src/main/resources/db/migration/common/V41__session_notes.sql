-- What a sign-in keeps from one page to the next, on whatever node that is served. Sealed under the token that only the browser has.
create table session_note (
    tenant_id  varchar(36) not null,
    token_hash varchar(64) not null,
    name       varchar(64) not null,
    sealed     text        not null,
    constraint session_note_pk primary key (tenant_id, token_hash, name),
    constraint session_note_web_session_fk foreign key (tenant_id, token_hash) references web_session (tenant_id, token_hash)
        on delete cascade
);
