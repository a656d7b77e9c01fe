-- A response to no request opens no session any more, but starts a sign-in of our own, unless an admin says otherwise. Who had such sign-in on
-- keeps it on in this way; who had it off keeps it off.
alter table sign_in_policy add column answers_taken_unasked boolean default false not null;

alter table authn_request drop constraint authn_request_purpose_ck;
alter table authn_request add constraint authn_request_purpose_ck check (case purpose when 'SIGN_IN' then true when 'IDP_INITIATED' then true when 'TEST' then true when 'LOGOUT' then true else false end);
