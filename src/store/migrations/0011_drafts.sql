-- What somebody has typed into a form that was not taken, so that it can be opened again with it.

create table drafts (
  id text primary key,
  platform text not null,
  -- The platform's id: nobody else is shown it.
  person text not null,
  -- The form and the answers, as JSON.
  content text not null,
  kept_at bigint not null
);

create index drafts_kept on drafts (kept_at);
