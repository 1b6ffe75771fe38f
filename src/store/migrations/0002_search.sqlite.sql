-- Full-text search on SQLite: FTS5 over our own tokens. They hold letters and digits only, so that the tokenizer has
-- nothing to decide. Contentless: the articles themselves are the content.

create table article_rows (
  number integer primary key,
  article_id text not null unique references articles (id)
);

create virtual table article_search using fts5 (
  headline, summary, body, labels,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'"
);
