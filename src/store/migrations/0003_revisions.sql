-- Revisions of an article, its lead image, and files that hold several articles.

alter table articles add column image text;
-- What its file says that it is: the hash of its address, else of its place. The id stays when this changes.
alter table articles add column identity text not null default '';
-- A fingerprint of what it says. Another one after an edit makes a new revision; the same one is a cosmetic edit.
alter table articles add column substance text not null default '';
alter table articles add column revision bigint not null default 1;
alter table articles add column revised_at bigint;

update articles set identity = id;

create index articles_identity on articles (identity);
create index articles_substance on articles (substance);

-- Which articles a file yields. An article that no file yields any more is withdrawn.
create table seed_articles (
  path text not null,
  article_id text not null references articles (id),
  primary key (path, article_id)
);

create index seed_articles_article on seed_articles (article_id);

insert into seed_articles (path, article_id) select path, article_id from seeds;

-- Without the single article of a file.
alter table seeds rename to seeds_of_one;

create table seeds (
  path text primary key,
  size bigint not null,
  modified_at bigint not null,
  -- Empty while only a part of the file has been read.
  content_hash text not null,
  -- Which reading understood it; a newer program reads it again.
  reading_version bigint not null
);

insert into seeds (path, size, modified_at, content_hash, reading_version)
  select path, size, modified_at, content_hash, reading_version from seeds_of_one;

drop table seeds_of_one;
