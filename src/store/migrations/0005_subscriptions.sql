-- Who gets a digest when, what was made for them, and what became of it.

create table subscriptions (
  id text primary key,
  platform text not null,
  workspace text not null,
  channel text not null,
  -- What is wanted and when, as JSON.
  plan text not null,
  -- `chat` or `file`.
  origin text not null,
  created_at bigint not null,
  -- Nothing that was imported before is news to it.
  since bigint not null,
  -- Null while it rests, and when it never falls due again.
  next_run_at bigint,
  -- Why it rests, as JSON.
  pause text,
  -- Counts its changes.
  version bigint not null
);

create index subscriptions_due on subscriptions (next_run_at, id);
create index subscriptions_channel on subscriptions (platform, workspace, channel);

-- What an edition says, once for all channels that get the same.
create table edition_contents (
  id text primary key,
  -- Documents that each fit a message, with where they go, as JSON.
  parts text not null,
  -- Articles that it shows, as JSON.
  shown text not null
);

create table editions (
  id text primary key,
  subscription_id text not null,
  content_id text not null,
  published_at bigint not null,
  -- `regular`; `test`, which nothing is remembered of; `void`: it never arrived, so that what it showed is news again.
  kind text not null
);

create index editions_subscription on editions (subscription_id, published_at);

create table deliveries (
  -- The edition's id and the part's number.
  id text primary key,
  edition_id text not null,
  part bigint not null,
  platform text not null,
  workspace text not null,
  channel text not null,
  state text not null,
  attempts bigint not null default 0,
  -- Not sent before, in milliseconds since the epoch.
  not_before bigint not null,
  -- While it is being sent: until when nobody else is to touch it.
  lease_until bigint,
  -- When somebody last took it to send it.
  taken_at bigint,
  -- When it was first sent, if it may have arrived.
  doubt_since bigint,
  -- The platform's message, as JSON.
  reference text,
  -- What went wrong last.
  failure text,
  settled_at bigint
);

create index deliveries_open on deliveries (platform, workspace, not_before, id) where settled_at is null;
create index deliveries_edition on deliveries (edition_id, part);

-- What is new is found by when it came.
create index articles_imported on articles (imported_at desc, id);
