import type { Phrases } from '../phrase-book.ts';

/** Labels of a link to another article: "Related: A bridge". */
export const RELATED: Phrases = {
  en: `
    related | related article | related articles | related story | related stories | related news
    | related content | related coverage | related reading | related links | read more | read also | read next
    | also read | see also | see more | learn more | further reading | up next | more on this | more on this story
    | more on this topic | more from this section | more stories | you may also like | you might also like
    | you may also be interested in | recommended reading | don't miss | also on | in case you missed it
    | what to read next
  `,
  fr: `
    lire aussi | à lire aussi | à lire | à lire également | lire également | lire la suite | voir aussi
    | à voir aussi | article lié | articles liés | articles connexes | sur le même sujet | sur le même thème
    | en savoir plus | pour aller plus loin | articles similaires | vous aimerez aussi
    | ça pourrait vous intéresser
  `,
  de: `
    siehe auch | lesen sie auch | lesen sie dazu | lesen sie mehr | lesen sie weiter | lies auch
    | mehr zum thema | mehr dazu | mehr zu diesem thema | zum thema | weiterlesen | mehr lesen | auch interessant
    | das könnte sie auch interessieren | verwandte artikel | ähnliche artikel | weitere artikel | passend dazu
  `,
  es: `
    lea también | lee también | lea además | leer también | leer más | lee más | lea más | ver también
    | vea también | véase también | te puede interesar | le puede interesar | también te puede interesar
    | artículos relacionados | artículo relacionado | noticias relacionadas | noticia relacionada
    | más información | más sobre este tema | sigue leyendo
  `,
  pt: `
    leia também | leia mais | ler mais | leia ainda | ler também | veja também | saiba mais
    | artigos relacionados | artigo relacionado | notícias relacionadas | matérias relacionadas
    | mais sobre este assunto | continue lendo
  `,
  it: `
    leggi anche | leggi di più | leggi tutto | per approfondire | vedi anche | guarda anche | articoli correlati
    | articolo correlato | notizie correlate | potrebbe interessarti | approfondimenti | ti potrebbe interessare
    | potrebbe interessarti anche
  `,
  nl: `
    lees ook | lees meer | lees verder | zie ook | bekijk ook | meer over dit onderwerp | gerelateerde artikelen
    | gerelateerd | meer lezen | ook interessant
  `,
  pl: `
    czytaj także | czytaj też | czytaj również | czytaj więcej | przeczytaj także | przeczytaj również
    | zobacz też | zobacz także | zobacz również | powiązane artykuły | więcej na ten temat
  `,
  ru: `
    читайте также | читать также | читайте ещё | читать далее | подробнее | смотрите также | см. также | по теме
    | материалы по теме | статьи по теме | похожие статьи | ещё по теме
  `,
  uk: `
    читайте також | читати також | читайте ще | читати далі | дивіться також | див. також | за темою
    | матеріали за темою | схожі статті | докладніше | детальніше
  `,
  zh: `相关阅读 | 相关文章 | 相关新闻 | 相关报道 | 延伸阅读 | 更多阅读 | 另请参阅 | 另见 | 相關閱讀 | 相關新聞 | 延伸閱讀`,
  ja: `関連記事 | 関連ニュース | 関連リンク | 関連 | あわせて読みたい | こちらもおすすめ | 続きを読む | もっと読む`,
  ar: `اقرأ أيضا | اقرأ أيضًا | اقرأ أيضاً | اقرأ المزيد | مواضيع ذات صلة | مقالات ذات صلة | أخبار ذات صلة`,
};

/** Headings of lists of other articles that mean something else beside a text of their own. */
export const RELATED_ALONE: Phrases = {
  en: `recommended for you | most read | trending now | editors' picks`,
  fr: `les plus lus | recommandé pour vous`,
  de: `meistgelesen`,
  es: `lo más leído | te recomendamos`,
  pt: `mais lidas | recomendados para você`,
  it: `i più letti`,
  nl: `meest gelezen`,
  pl: `najczęściej czytane`,
  ru: `самое читаемое`,
};

/** Headings that also stand above what doctors recommend or parents choose: only links below them are other articles. */
export const RELATED_ABOVE_LINKS: Phrases = {
  en: `recommended | most popular | trending`,
  fr: `notre sélection`,
  de: `empfehlungen | empfohlen`,
  es: `recomendados`,
  it: `consigliati`,
  nl: `aanbevolen`,
  pl: `polecamy`,
  ru: `рекомендуем`,
  uk: `рекомендуємо | найпопулярніше`,
};

/** Labels before the address of the original. */
export const ADDRESS: Phrases = {
  en: `
    original url | original link | original article | original source | original | source url | url | source
    | permalink | link | article url | canonical url | read the original at | read the original
    | read the original article at | read the original article | read the full article at | via
    | read the full story at | originally published at | originally published on | originally published in
    | originally published by | originally appeared on | originally appeared in | first published at
    | this article was originally published on | this article was originally published at
    | this article originally appeared on | this article first appeared on | first published on | view original
  `,
  fr: `
    lien original | lien d'origine | url d'origine | url originale | url source | article original
    | lire l'article original | lire l'original | publié à l'origine sur | adresse originale | lien | adresse
  `,
  de: `
    quelle | originalquelle | original-url | originalartikel | originallink | ursprüngliche url | zum original
    | zum originalartikel | zuerst erschienen auf | ursprünglich erschienen auf | adresse
  `,
  es: `
    fuente | fuente original | url original | enlace original | artículo original | enlace | leer el original en
    | publicado originalmente en | leer el artículo original en
  `,
  pt: `fonte | fonte original | link original | artigo original | publicado originalmente em | leia o original em`,
  it: `
    fonte | fonte originale | articolo originale | leggi l'originale su | pubblicato originariamente su
    | indirizzo
  `,
  nl: `
    bron | oorspronkelijke url | originele url | origineel artikel | lees het origineel op
    | oorspronkelijk gepubliceerd op
  `,
  pl: `źródło | oryginalny adres | adres oryginału | oryginalny artykuł | oryginał | pierwotnie opublikowano na`,
  ru: `источник | оригинал | оригинальный адрес | адрес оригинала | ссылка на оригинал | оригинал статьи | ссылка`,
  uk: `джерело | оригінал | адреса оригіналу | посилання на оригінал | оригінал статті | посилання`,
  zh: `原文链接 | 原文網址 | 原文网址 | 原文地址 | 原文 | 来源 | 來源 | 链接`,
  ja: `元記事 | 原文 | 出典 | 引用元 | ソース | 元のurl`,
  ar: `المصدر | الرابط الأصلي | رابط المقال الأصلي | المقال الأصلي`,
};

/** Labels of a wiki's categories; they take a colon. */
export const CATEGORIES: Phrases = {
  en: `category | categories | tags | filed under | topics | tagged | posted in | keywords`,
  fr: `catégorie | catégories | mots-clés | étiquettes | classé dans`,
  de: `kategorie | kategorien | schlagwörter | schlagworte | themen`,
  es: `categoría | categorías | etiquetas | temas | archivado en`,
  pt: `categoria | categorias | etiquetas | tópicos`,
  it: `categoria | categorie | argomenti | etichette`,
  nl: `categorie | categorieën | trefwoorden`,
  pl: `kategoria | kategorie | tagi | słowa kluczowe`,
  ru: `категория | категории | теги | метки | рубрика | рубрики`,
  uk: `категорія | категорії | теги | мітки | рубрика`,
  zh: `分类 | 分類 | 标签 | 標籤 | 关键词`,
  ja: `カテゴリ | カテゴリー | タグ`,
  ar: `تصنيف | تصنيفات | الوسوم | كلمات مفتاحية`,
};
