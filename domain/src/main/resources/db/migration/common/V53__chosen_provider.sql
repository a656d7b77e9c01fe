-- Which identity provider the organization's admins have chosen to read about, and which kind of Okta's app has been seen: both guide the settings page.
alter table scim_settings add column provider varchar(16) default 'OKTA' not null;
alter table scim_settings add column app_seen varchar(16);
