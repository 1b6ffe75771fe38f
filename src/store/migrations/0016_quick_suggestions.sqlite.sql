-- What begins with one, two or three letters is found as fast as a word: the index names it, and does not put together
-- what all the words name that begin so. The index is made anew from its own words, which it knows with their places.

create virtual table article_search_anew using fts5 (
  headline, summary, body, labels,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'"
);

create virtual table article_words using fts5vocab (article_search, 'instance');

insert into article_search_anew (rowid, headline, summary, body, labels)
  select doc,
         coalesce(group_concat(term, ' ' order by offset) filter (where col = 'headline'), ''),
         coalesce(group_concat(term, ' ' order by offset) filter (where col = 'summary'), ''),
         coalesce(group_concat(term, ' ' order by offset) filter (where col = 'body'), ''),
         coalesce(group_concat(term, ' ' order by offset) filter (where col = 'labels'), '')
    from article_words group by doc;

drop table article_words;
drop table article_search;
alter table article_search_anew rename to article_search;
