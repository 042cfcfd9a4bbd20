-- In SQL that SQLite and PostgreSQL both speak. Moments are milliseconds since 1970, UTC.

-- Register: who says things. What counts today is what was said up to `current`.
create table source (
  id       text   not null primary key,
  current  bigint not null
);

-- A record and each of its statements count from the source's edition `since` up to, and not in, `until`.
-- Rows of an edition that is still being loaded lie beyond `current` and are seen by nobody.
create table record (
  id     text   not null,
  source text   not null references source (id),
  schema text   not null,
  digest text   not null,
  seen   bigint not null,
  since  bigint not null,
  until  bigint,
  primary key (id, since)
);
create index record_of_source on record (source, until);

create table statement (
  record   text   not null,
  entity   text   not null,
  schema   text   not null,
  property text   not null,
  value    text   not null,
  original text   not null,
  language text   not null,
  note     text   not null,
  place    bigint not null,
  source   text   not null references source (id),
  since    bigint not null,
  until    bigint
);
create index statement_of_record on statement (record);
create index statement_of_entity on statement (entity);
create index statement_since on statement (source, since);
create index statement_until on statement (source, until);

-- A person's word on whether two records are the same subject. Undone, never deleted.
create table judgement (
  id          text   not null primary key,
  one         text   not null,
  other       text   not null,
  verdict     text   not null,
  decided_by  text   not null,
  reason      text   not null,
  decided_at  bigint not null,
  undone_by   text,
  undone_why  text,
  undone_at   bigint
);
create index judgement_of_one on judgement (one);
create index judgement_of_other on judgement (other);

-- Where an id leads: records joined by judgements, and ids that entities had before.
create table leads_to (
  id     text not null primary key,
  entity text not null
);
create index leads_to_entity on leads_to (entity);

-- Counts up with every change that screening must take in.
create table change (
  what   text   not null primary key,
  number bigint not null
);
insert into change (what, number) values ('register', 0);

-- Lists desk: the lists this node keeps, and every edition that reached it.
create table list (
  id         text not null primary key,
  title      text not null,
  publisher  text not null,
  address    text,
  mapping    text,
  etag       text,
  modified   text,
  checked_at bigint,
  outcome    text,
  detail     text
);

create table edition (
  list       text   not null references list (id),
  number     bigint not null,
  dated      text,
  generated  bigint,
  digest     text   not null,
  origin     text   not null,
  bytes      bigint not null,
  state      text   not null,
  reason     text,
  detail     text,
  records    bigint not null,
  refused    bigint not null,
  added      bigint not null,
  removed    bigint not null,
  changed    bigint not null,
  loaded_at  bigint not null,
  loader     text   not null,
  touched    bigint not null,
  file       text,
  decided_by text,
  decided_why text,
  decided_at bigint,
  primary key (list, number)
);

-- The first places of an edition's file that could not be read.
create table problem (
  list     text   not null,
  edition  bigint not null,
  place    bigint not null,
  file     text   not null,
  line     bigint not null,
  col      bigint not null,
  field    text   not null,
  expected text   not null,
  wanted   text   not null,
  found    text   not null,
  primary key (list, edition, place)
);
