-- What was posted is put right when an article changes.

-- Which contents show an article.
create table content_articles (
  content_id text not null,
  article_id text not null,
  primary key (content_id, article_id)
);

create index content_articles_article on content_articles (article_id, content_id);
create index editions_content on editions (content_id, id);

-- Articles that say something else than when they were shown, are withdrawn, or are back.
create table article_changes (
  article_id text primary key,
  -- The last edition that is queued for it, with what it says; empty at first.
  after_content text not null,
  after_edition text not null,
  -- Counts its changes, so that none is lost that comes while it is worked on.
  changes bigint not null
);

-- Editions that show them, to be looked at.
create table edition_changes (
  edition_id text primary key,
  -- Not looked at before, in milliseconds since the epoch.
  not_before bigint not null,
  changes bigint not null
);

create index edition_changes_due on edition_changes (not_before, edition_id);

-- `post`; `edit`: a message is put right; `note`: what changed is said in its thread.
alter table deliveries add column action text not null default 'post';
-- Of a correction: the delivery whose message is put right, or in whose thread it is said.
alter table deliveries add column target text;
-- Of a note: the article that it is about.
alter table deliveries add column article_id text;
-- Of a correction: what the message says, as JSON.
alter table deliveries add column payload text;
-- When a correction was made.
alter table deliveries add column made_at bigint;
