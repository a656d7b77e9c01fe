-- Single logout waits for its answer as sign-in does.
alter table authn_request drop constraint authn_request_purpose_ck;
alter table authn_request add constraint authn_request_purpose_ck check (case purpose when 'SIGN_IN' then true when 'TEST' then true when 'LOGOUT' then true else false end);
