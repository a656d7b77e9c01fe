-- Where a session was seen last: the browser's network address, and what the browser is. People see it of their own sessions.
alter table web_session add column seen_from varchar(45);
alter table web_session add column seen_in varchar(64);
