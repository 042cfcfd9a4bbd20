-- Feeds: which are read, from which hosts, and what came of each item.

-- The allow-list: nothing is fetched from a host that does not stand here.
create table feed_host (
  host       text   not null,
  added_by   text   not null,
  added_at   bigint not null,
  removed_by text,
  removed_at bigint,
  primary key (host, added_at)
);

-- A feed, and when it is asked next. Whoever works on it moves `next_at` first, so that no two do. `detail` says why it
-- failed; `failures` how often in a row.
create table feed (
  id         text   not null primary key,
  address    text   not null,
  title      text   not null,
  every      text   not null,
  handling   bigint not null references handling (id),
  added_by   text   not null,
  added_name text   not null,
  added_at   bigint not null,
  ended_by   text,
  ended_at   bigint,
  next_at    bigint not null,
  checked_at bigint,
  outcome    text   not null,
  detail     text   not null,
  failures   bigint not null,
  etag       text   not null,
  modified   text   not null
);
create index feed_next_at on feed (next_at);

-- What came of an item, by the digest of what its publisher knows it by: written together with the document, so that an
-- item is read once. It goes with its document.
create table feed_item (
  feed     text   not null references feed (id),
  guid     text   not null,
  document text            references document (id) on delete cascade,
  outcome  text   not null,
  detail   text   not null,
  tries    bigint not null,
  seen_at  bigint not null,
  primary key (feed, guid)
);
create index feed_item_document on feed_item (document);
create index feed_item_seen_at on feed_item (feed, seen_at);
