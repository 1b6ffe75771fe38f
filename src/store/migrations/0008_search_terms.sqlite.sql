-- Words of headlines, summaries and labels, so that a mistyped one is found again.

create table search_terms (term text primary key) without rowid;

create virtual table article_terms using fts5vocab (article_search, 'col');

insert into search_terms (term)
  select distinct term from article_terms where col in ('headline', 'summary', 'labels') and length(term) between 5 and 40;

drop table article_terms;
