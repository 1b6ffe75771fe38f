-- What is asked for while somebody types: answered from these alone, however many articles there are.

create index articles_languages on articles (language) where withdrawn_at is null;

create index article_topics_names on article_topics (topic_key, topic);

create index articles_withdrawn on articles (id) where withdrawn_at is not null;
