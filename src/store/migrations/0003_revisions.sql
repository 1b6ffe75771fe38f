-- Revisions of an article, its image, and files that hold several articles.

alter table articles add column image text;
