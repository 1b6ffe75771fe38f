-- Threads about articles, and what posts in forums are labelled with.

-- At most one for an article in a channel.
create table discussions (
  platform text not null,
  workspace text not null,
  channel text not null,
  article_id text not null,
  -- Names its messages, the same at every try to open it.
  key text not null,
  -- Of its fixed words.
  locale text not null,
  -- `opening` or `open`.
  state text not null,
  -- The platform's messages, as JSON.
  posted text not null,
  -- Who is opening it, and until when nobody else is to.
  holder text not null,
  lease_until bigint,
  -- When its next message was first sent, if it may have arrived.
  doubt_since bigint,
  primary key (platform, workspace, channel, article_id)
);

create index discussions_article on discussions (article_id);

-- The tag that posts in a forum get when no other fits.
create table channel_tags (
  platform text not null,
  workspace text not null,
  channel text not null,
  tag text not null,
  primary key (platform, workspace, channel)
);
