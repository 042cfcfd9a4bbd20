-- Who may work here. An account is closed, never deleted: the record goes on naming it.
create table account (
  id          text   not null primary key,
  login       text   not null unique,
  name        text   not null,
  roles       text   not null,
  highest     text   not null,
  groups      text   not null,
  purposes    text   not null,
  language    text,
  -- Argon2id with its parameters; null where an OpenID provider vouches for the account
  password    text,
  -- somebody else set the password: until then it opens, and asks for one of their own
  renew_by    bigint,
  -- issuer and subject of an OpenID provider, parted by a space
  external    text   unique,
  -- the second factor, sealed with the key of the data folder; its steps up to this one are used up
  factor      text,
  factor_step bigint not null,
  made_at     bigint not null,
  closed_at   bigint
);

create table recovery_code (
  account text not null references account (id),
  hash    text not null,
  primary key (account, hash)
);

-- Who is signed in. Only the hash of a session's token is kept.
create table session (
  hash    text   not null primary key,
  id      text   not null unique,
  account text   not null references account (id),
  stage   text   not null,
  purpose text   not null,
  address text   not null,
  made_at bigint not null,
  seen_at bigint not null
);
create index session_account on session (account);

-- Attempts to sign in that failed, by account and by address, under hashes.
create table throttle (
  subject     text   not null primary key,
  failures    bigint not null,
  at          bigint not null,
  turned_away bigint not null
);
create index throttle_at on throttle (at);

-- Keys of machines. Only the hash of a key is kept.
create table api_key (
  id          text   not null primary key,
  hash        text   not null unique,
  label       text   not null,
  permissions text   not null,
  highest     text   not null,
  groups      text   not null,
  purpose     text   not null,
  made_by     text   not null,
  made_at     bigint not null,
  expires_at  bigint not null,
  used_at     bigint,
  revoked_at  bigint
);
