-- Reading desk: documents as they came, what was read in them, and what people decided of that.

-- A document: the text that all places count in, and its reading as JSON lines (interfaces, section 5). What is held on
-- those it names is not kept: it is looked up for whoever reads, as far as they may read.
create table document (
  id         text   not null primary key,
  digest     text   not null,
  bytes      bigint not null,
  origin     text   not null,
  form       text   not null,
  address    text   not null,
  title      text   not null,
  language   text   not null,
  charset    text   not null,
  publisher  text   not null,
  published  text   not null,
  characters bigint not null,
  body       text   not null,
  lines      text   not null,
  reader     text   not null,
  took       bigint not null,
  handling   bigint not null references handling (id),
  purpose    text   not null,
  read_at    bigint not null,
  read_by    text   not null,
  read_name  text   not null
);
create index document_digest on document (digest);
create index document_read_at on document (read_at);

-- What a document tells: an event, or a claim that tells none. `was` is how it was read, `given` how it stands now: other
-- than `was` only where a person corrected it. `day` is the first day that it may have happened on, empty where nobody
-- says.
create table telling (
  document text   not null references document (id),
  ref      text   not null,
  type     text   not null,
  status   text   not null,
  state    text   not null,
  day      text   not null,
  was      text   not null,
  given    text   not null,
  primary key (document, ref)
);
create index telling_type on telling (type, day);
create index telling_state on telling (state);

-- What people decided of it: rows are added, never changed. An id that came with a form makes that a form counts once.
create table telling_decision (
  id       text   not null primary key,
  document text   not null references document (id),
  ref      text   not null,
  number   bigint not null,
  verdict  text   not null,
  given    text   not null,
  reason   text   not null,
  actor    text   not null,
  name     text   not null,
  at       bigint not null,
  unique (document, ref, number)
);
create index telling_decision_at on telling_decision (at);

-- Who and what documents name, to find the same name again: `folded` is the name as names are looked up.
create table named (
  document text   not null references document (id),
  mention  text   not null,
  type     text   not null,
  name     text   not null,
  folded   text   not null,
  country  text   not null,
  primary key (document, mention)
);
create index named_folded on named (folded);
