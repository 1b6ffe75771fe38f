-- Workspaces that have installed the app themselves.
create table installations (
  platform text not null,
  workspace text not null,
  -- Its tokens, encrypted.
  sealed text not null,
  installed_at bigint not null,
  primary key (platform, workspace)
);
