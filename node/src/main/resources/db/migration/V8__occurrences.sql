-- People's words on whether two tellings are of one event: rows are added, never changed, and a later one takes back an
-- earlier. An id that came with a form makes that a form counts once; one form may speak of many pairs. A telling stands
-- here as document and ref; of a pair the first is the one whose id comes first.
create table occurrence_word (
  number         bigint not null primary key,
  id             text   not null,
  one_document   text   not null,
  one_ref        text   not null,
  other_document text   not null,
  other_ref      text   not null,
  verdict        text   not null,
  reason         text   not null,
  actor          text   not null,
  name           text   not null,
  at             bigint not null,
  unique (id, one_document, one_ref, other_document, other_ref),
  foreign key (one_document, one_ref) references telling (document, ref) on delete cascade,
  foreign key (other_document, other_ref) references telling (document, ref) on delete cascade
);
create index occurrence_word_one on occurrence_word (one_document, one_ref);
create index occurrence_word_other on occurrence_word (other_document, other_ref);
