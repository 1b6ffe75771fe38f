-- Articles and the files they came from. Portable: the same text runs on SQLite and on PostgreSQL.
-- Times are milliseconds since the epoch. Lists are JSON, written and parsed in TypeScript.

create table articles (
  id text primary key,
  path text not null,
  headline text not null,
  url text,
  source text,
  byline text,
  caption text,
  published_at bigint not null,
  precision text not null,
  language text not null,
  dek text not null,
  summary text not null,
  body text not null,
  topics text not null,
  related text not null,
  imported_at bigint not null,
  updated_at bigint not null,
  -- Set while the article's file is gone: it leaves every list, and nothing is deleted.
  withdrawn_at bigint
);

create index articles_newest on articles (published_at desc, id) where withdrawn_at is null;

create table article_topics (
  article_id text not null references articles (id),
  topic_key text not null,
  topic text not null,
  primary key (article_id, topic_key)
);

create index article_topics_key on article_topics (topic_key, article_id);

create table seeds (
  path text primary key,
  size bigint not null,
  modified_at bigint not null,
  content_hash text not null,
  -- Which reading understood it; a newer program reads it again.
  reading_version integer not null,
  article_id text not null references articles (id)
);
