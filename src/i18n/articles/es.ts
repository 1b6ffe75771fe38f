import { counter } from '../plural.ts';
import type { ArticleWords, SavedWords } from './words.ts';

const textPages = counter('es', { one: '# página', other: '# páginas' });
const savedArticles = counter('es', { one: '# artículo guardado', other: '# artículos guardados' });

/** In Spanish. */
export const articleEs: ArticleWords = {
  gone: 'Este artículo ya no está aquí. Mira lo que hay con `/digest`.',
  notFound: (query) =>
    `Ningún artículo corresponde a «${query}». Prueba con otras palabras o mira lo que hay con \`/digest\`.`,
  related: 'Relacionado',
  tellings: 'También lo cuentan',
  names: (names) => `Nombres: ${names}`,
  closest: (query) => `Nada coincide exactamente con «${query}». Esto es lo más parecido.`,
  others: 'Otros resultados',
  fullText: 'Texto completo',
  findAnother: 'Buscar otro artículo',
  save: 'Guardar',
  nextPage: 'Página siguiente',
  page: (page, pages) => `Página ${page} de ${pages}`,
  noText: 'No hay más texto que el resumen.',
  noPage: (pages) => `El texto tiene ${textPages(pages)}. Quita \`page\` para empezar de nuevo.`,
  readAt: (source) => `Leer en ${source}`,
};

/** In Spanish. */
export const savedEs: SavedWords = {
  title: 'Artículos guardados',
  count: savedArticles,
  added: (headline) => `«${headline}» está guardado. \`/saved\` los muestra todos.`,
  already: (headline) => `«${headline}» ya estaba guardado.`,
  removed: (headline) => `«${headline}» ya no está guardado.`,
  notSaved: (headline) => `«${headline}» no estaba guardado.`,
  none: 'Todavía no has guardado nada. Pulsa «Guardar» bajo un artículo, o escribe `/saved add:` y palabras de él.',
  noMore: (total) => `Eso era todo: ${savedArticles(total)}. Quita \`page\` para empezar de nuevo.`,
  read: 'Leer uno',
  remove: 'Quitar uno',
  more: 'Más',
  tooMany: (most) => `Has guardado ${most} artículos. Quita antes alguno con \`/saved remove:\`.`,
  unknownPerson: 'No sé quién pregunta. Inténtalo de nuevo.',
};
