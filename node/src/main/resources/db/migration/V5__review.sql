-- Review desk: whom somebody asked about, what must be decided of it, and what was decided.

-- A subject under screening, as it was given. Kept only where an alert was opened on it, or while it is under standing
-- screening (`until` is set). JSON is kept as text: both databases read it the same.
create table screened (
  id         text   not null primary key,
  reference  text   not null,
  given      text   not null,
  digest     text   not null,
  occasion   text   not null,
  basis      text   not null,
  purpose    text   not null,
  mode       text   not null,
  least      double precision not null,
  lists      text   not null,
  asked_by   text   not null,
  asked_name text   not null,
  made_at    bigint not null,
  until      bigint,
  ended_at   bigint,
  ended_by   text
);
create index screened_until on screened (until);
create index screened_reference on screened (reference);

-- A match that somebody must decide: a subject and an entity, with everything as it was when it was opened.
create table alert (
  id             text   not null primary key,
  subject        text   not null references screened (id),
  subject_digest text   not null,
  entity         text   not null,
  entity_digest  text   not null,
  held           text   not null,
  caption        text   not null,
  lists          text   not null,
  weighed        text   not null,
  score          double precision not null,
  model          text   not null,
  editions       text   not null,
  mode           text   not null,
  least          double precision not null,
  occasion       text   not null,
  why            text   not null,
  reasons        text   not null,
  points         bigint not null,
  redress        text,
  opened_at      bigint not null,
  opened_by      text   not null,
  due_at         bigint not null,
  state          text   not null,
  escalated      bigint not null,
  owner          text,
  owner_name     text,
  lock_by        text,
  lock_name      text,
  lock_until     bigint,
  verdict        text,
  decided_by     text,
  decided_name   text,
  decided_at     bigint,
  closed_at      bigint
);
create index alert_due on alert (state, due_at);
create index alert_pair on alert (subject_digest, entity);
create index alert_entity on alert (entity);
create index alert_subject on alert (subject);
-- No pair is asked twice at once, whoever opens it.
create unique index alert_open on alert (subject_digest, entity) where state in ('OPEN', 'PROPOSED');

-- What happened to an alert: rows are added, never changed. An id that came with a form makes that a form counts once.
create table alert_event (
  id     text   not null primary key,
  alert  text   not null references alert (id),
  number bigint not null,
  at     bigint not null,
  actor  text   not null,
  name   text   not null,
  kind   text   not null,
  verdict text,
  said   text   not null,
  unique (alert, number)
);
create index alert_event_at on alert_event (at);

-- Up to which edition of each source the subjects under standing screening were checked.
create table standing_seen (
  source  text   not null primary key,
  edition bigint not null
);

-- A person wrongly matched: cleared of one entity, for one identity. Of the reference itself only a hash is kept.
create table redress (
  id            text   not null primary key,
  hash          text   unique,
  entity        text   not null,
  entity_digest text   not null,
  identity      text   not null,
  alert         text,
  reason        text   not null,
  state         text   not null,
  proposed_by   text   not null,
  proposed_name text   not null,
  proposed_at   bigint not null,
  given_by      text,
  given_at      bigint,
  expires_at    bigint not null,
  withdrawn_by  text,
  withdrawn_why text,
  withdrawn_at  bigint
);
create index redress_entity on redress (entity);

-- Who works at this desk: to reassign to, and to call by name.
create table colleague (
  actor text   not null primary key,
  name  text   not null,
  seen  bigint not null
);
