-- The record of what was done and seen: rows are added, never changed. Each holds the hash of the one before.
create table audit (
  number   bigint not null primary key,
  at       bigint not null,
  actor    text   not null,
  purpose  text   not null,
  action   text   not null,
  outcome  text   not null,
  subjects text   not null,
  details  text   not null,
  hash     text   not null
);
create index audit_at on audit (at);
create index audit_actor on audit (actor, number);
create index audit_action on audit (action, number);

-- Of whom or what a record tells, to find it by; says nothing that `audit.subjects` does not.
create table audit_subject (
  subject text   not null,
  number  bigint not null,
  primary key (subject, number)
);

-- One row: the last record. Who adds one takes this row first, so that they come one after the other.
create table audit_head (
  id     bigint not null primary key,
  number bigint not null,
  hash   text   not null
);
insert into audit_head (id, number, hash) values (1, 0, '');

-- Signed heads, as they were given to somebody outside.
create table checkpoint (
  number    bigint not null primary key,
  hash      text   not null,
  at        bigint not null,
  key       text   not null,
  signature text   not null
);
