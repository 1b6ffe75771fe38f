import { counter } from '../plural.ts';
import type { ArticleWords, SavedWords } from './words.ts';

const textPages = counter('fr', { one: '# page', other: '# pages' });
const savedArticles = counter('fr', { one: '# article gardé', other: '# articles gardés' });

/** In French. */
export const articleFr: ArticleWords = {
  gone: 'Cet article n’est plus là. Voyez ce qu’il y a avec `/digest`.',
  notFound: (query) =>
    `Aucun article ne correspond à « ${query} ». Essayez d’autres mots, ou voyez ce qu’il y a avec \`/digest\`.`,
  related: 'Sur le même sujet',
  tellings: 'Aussi raconté par',
  names: (names) => `Noms : ${names}`,
  closest: (query) => `Rien ne correspond exactement à « ${query} ». Voici le plus proche.`,
  others: 'Autres résultats',
  fullText: 'Texte intégral',
  findAnother: 'Trouver un autre article',
  save: 'Garder',
  nextPage: 'Page suivante',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  noText: 'Il n’y a pas d’autre texte que le résumé.',
  noPage: (pages) => `Le texte a ${textPages(pages)}. Retirez \`page\` pour recommencer au début.`,
  readAt: (source) => `À lire sur ${source}`,
};

/** In French. */
export const savedFr: SavedWords = {
  title: 'Articles gardés',
  count: savedArticles,
  added: (headline) => `« ${headline} » est gardé. \`/saved\` les montre tous.`,
  already: (headline) => `« ${headline} » était déjà gardé.`,
  removed: (headline) => `« ${headline} » n’est plus gardé.`,
  notSaved: (headline) => `« ${headline} » n’était pas gardé.`,
  none: 'Vous n’avez encore rien gardé. Appuyez sur « Garder » sous un article, ou écrivez `/saved add:` et des mots du texte.',
  noMore: (total) => `C’est tout : ${savedArticles(total)}. Retirez \`page\` pour recommencer au début.`,
  read: 'En lire un',
  remove: 'En retirer un',
  more: 'Suite',
  tooMany: (most) => `Vous avez gardé ${most} articles. Retirez-en d’abord avec \`/saved remove:\`.`,
  unknownPerson: 'Je ne sais pas qui demande. Réessayez.',
};
