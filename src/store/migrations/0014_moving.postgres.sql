-- While `newsdesk migrate` fills this database: where from. No bot works on it as long as a row is here.

create table moving (
  source text primary key,
  began_at bigint not null
);

-- Ordered by code points, as every other text: whatever the database's language is, both engines find the same words.
alter table search_terms alter column term type text collate "C";
