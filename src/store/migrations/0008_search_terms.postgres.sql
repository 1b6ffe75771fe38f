-- Words of headlines, summaries and labels, so that a mistyped one is found again.

create table search_terms (term text primary key);

insert into search_terms (term)
  select distinct lexeme from article_search, unnest(document)
   where weights && array['A', 'B', 'C'] and length(lexeme) between 5 and 40;
