-- Which articles tell of one event, and what kind of news an article is.

alter table articles add column media_topics text not null default '[]';

create table tellings (
  article_id text primary key references articles (id),
  -- Of publication, in days since the epoch.
  day bigint not null,
  -- What the article is compared by with others.
  comparison text not null,
  -- Null while it is in none: it has just come, or is withdrawn.
  story_id text,
  -- The article of the same story that it repeats.
  copy_of text,
  -- Where it is entered in the table below, as JSON.
  story_keys text,
  -- 0 while it has to be put into a story, or may not belong to its own any more.
  placed bigint not null default 0
);

create index tellings_story on tellings (story_id, day);
create index tellings_unplaced on tellings (day, article_id) where placed = 0;

-- By these keys an article finds those that may tell of the same event.
create table story_keys (
  story_key bigint not null,
  day bigint not null,
  article_id text not null,
  primary key (story_key, day, article_id)
);

-- The newest articles on a topic are found in one place, however many there are on others.
alter table article_topics add column published_at bigint not null default 0;
update article_topics set published_at = (select a.published_at from articles a where a.id = article_topics.article_id);
drop index article_topics_key;
create index article_topics_newest on article_topics (topic_key, published_at desc, article_id);
