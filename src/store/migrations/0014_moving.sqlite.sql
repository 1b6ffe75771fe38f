-- While `newsdesk migrate` fills this database: where from. No bot works on it as long as a row is here.

create table moving (
  source text primary key,
  began_at bigint not null
);
