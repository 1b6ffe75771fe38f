import { counter } from '../plural.ts';
import type { ArticleWords, SavedWords } from './words.ts';

const savedArticles = counter('ru', {
  one: '# сохранённая статья',
  few: '# сохранённые статьи',
  other: '# сохранённых статей',
});

/** In Russian. */
export const articleRu: ArticleWords = {
  gone: 'Этой статьи здесь больше нет. Посмотрите, что есть: `/digest`.',
  notFound: (query) =>
    `По запросу «${query}» ничего не нашлось. Попробуйте другие слова или посмотрите \`/digest\`.`,
  related: 'По теме',
  tellings: 'Об этом пишут и другие',
  names: (names) => `Имена: ${names}`,
  closest: (query) => `Точного совпадения с «${query}» нет. Вот самое близкое.`,
  others: 'Другие совпадения',
  fullText: 'Полный текст',
  findAnother: 'Найти другую статью',
  save: 'Сохранить',
  nextPage: 'Следующая страница',
  page: (page, pages) => `Страница ${page} из ${pages}`,
  noText: 'Кроме краткого пересказа, текста нет.',
  noPage: (pages) => `Страниц в тексте: ${pages}. Уберите \`page\`, чтобы начать сначала.`,
  readAt: (source) => `Читать: ${source}`,
};

/** In Russian. */
export const savedRu: SavedWords = {
  title: 'Сохранённые статьи',
  count: savedArticles,
  added: (headline) => `Сохранено: «${headline}». Все — по команде \`/saved\`.`,
  already: (headline) => `Уже сохранено: «${headline}».`,
  removed: (headline) => `Больше не сохранено: «${headline}».`,
  notSaved: (headline) => `Не было сохранено: «${headline}».`,
  none: 'Вы пока ничего не сохранили. Нажмите «Сохранить» под статьёй или напишите `/saved add:` и слова из неё.',
  noMore: (total) => `Это всё: ${savedArticles(total)}. Уберите \`page\`, чтобы начать сначала.`,
  read: 'Прочитать',
  remove: 'Убрать',
  more: 'Ещё',
  tooMany: (most) => `Вы сохранили статей: ${most}. Сначала уберите лишние: \`/saved remove:\`.`,
  unknownPerson: 'Непонятно, кто спрашивает. Попробуйте ещё раз.',
};
