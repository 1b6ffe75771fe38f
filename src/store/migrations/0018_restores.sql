-- This database is a copy of an earlier time. What was posted from then until it was put to use, it does not know.
create table if not exists restores (
  -- When it was copied, in milliseconds since the epoch.
  copied_at bigint primary key,
  -- When a bot began to work on it; null until then.
  used_at bigint
);
