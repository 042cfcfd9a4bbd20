-- The rules that statements came under, each once; rows are added, never changed. Sets are words parted by line ends.
create table handling (
  id         bigint not null primary key,
  tlp        text   not null,
  originator text   not null,
  recipients text   not null,
  purposes   text   not null,
  onward     text   not null,
  expires    text   not null,
  pointer    bigint not null,
  unique (tlp, originator, recipients, purposes, onward, expires, pointer)
);

-- Published matter: what is not said to be anything else.
insert into handling (id, tlp, originator, recipients, purposes, onward, expires, pointer)
values (0, 'CLEAR', '', '', '', 'FREE', '', 0);

-- A statement is read by whoever may read both what it came under and its source.
alter table source add column handling bigint not null default 0;
alter table statement add column handling bigint not null default 0;
create index statement_handling on statement (handling) where handling <> 0;

-- What an entity is called by those who see some of its records together, but not what joins them with the others.
alter table leads_to add column spare text;
