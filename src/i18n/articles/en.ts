import { counter } from '../plural.ts';
import type { ArticleWords, SavedWords } from './words.ts';

const textPages = counter('en', { one: '# page', other: '# pages' });
const savedArticles = counter('en', { one: '# saved article', other: '# saved articles' });

/** In English. */
export const articleEn: ArticleWords = {
  gone: 'This article is not here any more. See what there is with `/digest`.',
  notFound: (query) =>
    `No article matches “${query}”. Try fewer or other words, or see what there is with \`/digest\`.`,
  related: 'Related',
  tellings: 'Also told by',
  names: (names) => `Names: ${names}`,
  closest: (query) => `Nothing matches “${query}” exactly. This is the closest.`,
  others: 'Other matches',
  fullText: 'Full text',
  findAnother: 'Find another article',
  save: 'Save',
  nextPage: 'Next page',
  page: (page, pages) => `Page ${page} of ${pages}`,
  noText: 'There is no text beyond the summary.',
  noPage: (pages) => `The text has ${textPages(pages)}. Leave \`page\` out to begin again.`,
  readAt: (source) => `Read it at ${source}`,
};

/** In English. */
export const savedEn: SavedWords = {
  title: 'Saved articles',
  count: savedArticles,
  added: (headline) => `“${headline}” is saved. \`/saved\` shows all of yours.`,
  already: (headline) => `“${headline}” is saved already.`,
  removed: (headline) => `“${headline}” is not saved any more.`,
  notSaved: (headline) => `“${headline}” was not saved.`,
  none: 'You have saved nothing yet. Press “Save” below an article, or type `/saved add:` and words from it.',
  noMore: (total) => `That was all: ${savedArticles(total)}. Leave \`page\` out to begin again.`,
  read: 'Read one',
  remove: 'Remove one',
  more: 'More',
  tooMany: (most) => `You have saved ${most} articles. Remove some with \`/saved remove:\` first.`,
  unknownPerson: 'I do not know who asks. Please try again.',
};
