-- Full-text search on PostgreSQL: vectors of our own tokens, made in TypeScript, so that no configuration of the server
-- has anything to decide.

create table article_search (
  article_id text primary key references articles (id),
  -- The newest that match are ranked, and no others.
  published_at bigint not null,
  document tsvector not null
);

create index article_search_document on article_search using gin (document) with (fastupdate = off);
create index article_search_newest on article_search (published_at desc, article_id);
