-- The record is searched by purpose as well.
create index audit_purpose on audit (purpose, number);
