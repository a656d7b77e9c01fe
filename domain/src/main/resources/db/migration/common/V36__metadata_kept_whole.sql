-- All that was read of an identity provider's metadata is kept, so that nothing has to read the document again. A row of an earlier version is not
-- whole; its document is read once more when that is needed first.
alter table idp_connection add column read_whole boolean default false not null;
alter table idp_connection add column redirect_logout_url varchar(4096);
alter table idp_connection add column redirect_logout_response_url varchar(4096);
alter table idp_connection add column post_logout_url varchar(4096);
alter table idp_connection add column post_logout_response_url varchar(4096);
-- What was not understood, a sentence a line.
alter table idp_connection add column left_aside varchar(32768);

-- Why a certificate is not believed; null for one that is.
alter table idp_certificate add column weak_algorithm varchar(256);
alter table idp_certificate add column weak_bits integer;
