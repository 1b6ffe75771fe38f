import { counter } from '../plural.ts';
import type { ArticleWords, SavedWords } from './words.ts';

const textPages = counter('de', { one: '# Seite', other: '# Seiten' });
const savedArticles = counter('de', { one: '# gemerkter Artikel', other: '# gemerkte Artikel' });

/** In German. */
export const articleDe: ArticleWords = {
  gone: 'Diesen Artikel gibt es nicht mehr. Was da ist, zeigt `/digest`.',
  notFound: (query) =>
    `Kein Artikel passt zu „${query}“. Versuche andere Wörter, oder sieh mit \`/digest\` nach, was es gibt.`,
  related: 'Mehr dazu',
  tellings: 'Auch berichtet von',
  names: (names) => `Namen: ${names}`,
  closest: (query) => `Nichts passt genau zu „${query}“. Das hier kommt am nächsten.`,
  others: 'Andere Treffer',
  fullText: 'Ganzer Text',
  findAnother: 'Anderen Artikel finden',
  save: 'Merken',
  nextPage: 'Nächste Seite',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  noText: 'Mehr Text als die Zusammenfassung gibt es nicht.',
  noPage: (pages) => `Der Text hat ${textPages(pages)}. Lass \`page\` weg, um von vorn zu beginnen.`,
  readAt: (source) => `Weiterlesen bei ${source}`,
};

/** In German. */
export const savedDe: SavedWords = {
  title: 'Gemerkte Artikel',
  count: savedArticles,
  added: (headline) => `„${headline}“ ist gemerkt. \`/saved\` zeigt alle.`,
  already: (headline) => `„${headline}“ ist schon gemerkt.`,
  removed: (headline) => `„${headline}“ ist nicht mehr gemerkt.`,
  notSaved: (headline) => `„${headline}“ war nicht gemerkt.`,
  none: 'Du hast dir noch nichts gemerkt. Drücke „Merken“ unter einem Artikel, oder schreibe `/saved add:` und Wörter daraus.',
  noMore: (total) => `Das war alles: ${savedArticles(total)}. Lass \`page\` weg, um von vorn zu beginnen.`,
  read: 'Einen lesen',
  remove: 'Einen entfernen',
  more: 'Weitere',
  tooMany: (most) => `Du hast ${most} Artikel gemerkt. Entferne erst welche mit \`/saved remove:\`.`,
  unknownPerson: 'Ich weiß nicht, wer fragt. Bitte versuche es noch einmal.',
};
