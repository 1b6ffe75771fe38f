-- What one of several processes does alone, for a while.
create table leases (
  kind text not null,
  name text not null,
  holder text not null,
  held_until bigint not null,
  primary key (kind, name)
);
