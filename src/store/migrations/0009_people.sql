-- Articles that people have saved for themselves, and when they last looked.

create table saved_articles (
  platform text not null,
  -- The platform's id.
  person text not null,
  article_id text not null references articles (id),
  saved_at bigint not null,
  primary key (platform, person, article_id)
);

create index saved_articles_latest on saved_articles (platform, person, saved_at desc, article_id);

create table last_looks (
  platform text not null,
  person text not null,
  -- When they last asked for a digest.
  looked_at bigint not null,
  primary key (platform, person)
);

-- What somebody did of which others see something, so that it is done once when they press twice, or a platform tells of
-- it twice.
create table acts (
  -- Who did what, where.
  act text primary key,
  done_at bigint not null
);
