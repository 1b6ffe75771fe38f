import type { CleanArticle } from './twins.ts';

/** An article as it lies in a file, in parts. */
export interface Parts {
  readonly top: readonly string[];
  readonly headline: string;
  readonly body: readonly string[];
  readonly end: readonly string[];
}

/** One kind of noise, always the same for the same article. */
export interface Noise {
  readonly name: string;
  readonly add: (parts: Parts, language: string) => Parts;
}

/** What all noise together says about an article. */
export const TOLD = {
  url: 'https://news.example/2025/story',
  byline: 'Ana Silva',
  caption: 'Ana Silva / Reuters',
  related: 'X7 Z9',
  publishedAt: Date.UTC(2025, 1, 18),
} as const;

/** Words that stand in noise and in no article. */
export const NOISE_WORDS =
  /Ana Silva|Reuters|X7|Z9|news\.example|Example Media|2025|\]\(|\[1\]|\*\*|https?:|cookie|newsletter|QQ/iu;

const NAMES = [
  ...(['date', 'byline', 'photo', 'related', 'address', 'newsletter'] as const),
  ...(['cookies', 'advertising', 'rights', 'social', 'tool', 'dateline'] as const),
];

type Words = Readonly<Record<(typeof NAMES)[number], string>>;

/** @param list as many as there are names, in their order */
function words(list: string): Words {
  const values = list.split('|');
  return Object.fromEntries(NAMES.map((name, index) => [name, values[index]])) as Words;
}

/** In the article's own language. */
const WORDS: Readonly<Record<string, Words>> = {
  en: words(
    '18 February 2025|By|Photo|Related article|Original url|Sign up for our newsletter QQ|We use cookies on QQ.|Advertisement|All rights reserved.|Follow us on QQ|5 min read|LONDON, Feb 18 (Reuters) —',
  ),
  fr: words(
    '18 février 2025|Par|Photo|Lire aussi|Lien original|Inscrivez-vous à notre newsletter QQ|Nous utilisons des cookies QQ.|Publicité|Tous droits réservés.|Suivez-nous sur QQ|Lecture : 3 min|Paris (Reuters) –',
  ),
  de: words(
    '18. Februar 2025|Von|Foto|Lesen Sie auch|Quelle|Melden Sie sich für unseren Newsletter an|Wir verwenden Cookies QQ.|Anzeige|Alle Rechte vorbehalten.|Folgen Sie uns auf QQ|Lesezeit: 3 Minuten|Berlin (Reuters) -',
  ),
  es: words(
    '18 de febrero de 2025|Por|Foto|Lea también|Fuente|Suscríbete a la newsletter QQ|Utilizamos cookies QQ.|Publicidad|Todos los derechos reservados.|Síguenos en QQ|Tiempo de lectura: 3 min|MADRID (Reuters) -',
  ),
  pt: words(
    '18 de fevereiro de 2025|Por|Foto|Leia também|Fonte|Assine a newsletter QQ|Utilizamos cookies QQ.|Publicidade|Todos os direitos reservados.|Siga-nos no QQ|Tempo de leitura: 3 min|LISBOA, 18 Fev (Reuters) -',
  ),
  it: words(
    '18 febbraio 2025|Di|Foto|Leggi anche|Fonte|Iscriviti alla newsletter QQ|Utilizziamo i cookie QQ.|Pubblicità|Tutti i diritti riservati.|Seguici su QQ|Tempo di lettura: 3 min|ROMA (Reuters) –',
  ),
  nl: words(
    '18 februari 2025|Door|Foto|Lees ook|Bron|Schrijf je in voor onze newsletter QQ|Wij gebruiken cookies QQ.|Advertentie|Alle rechten voorbehouden.|Volg ons op QQ|Leestijd: 3 min|AMSTERDAM (Reuters) -',
  ),
  pl: words(
    '18 lutego 2025|Autor:|Fot.|Czytaj także|Źródło|Zapisz się do newslettera QQ|Używamy plików cookie QQ.|Reklama|Wszelkie prawa zastrzeżone.|Śledź nas na QQ|Czas czytania: 3 min|WARSZAWA (Reuters) –',
  ),
  ru: words(
    '18 февраля 2025 г.|Автор:|Фото|Читайте также|Источник|Подпишитесь на newsletter QQ|Мы используем файлы cookie QQ.|Реклама|Все права защищены.|Следите за нами в QQ|Время чтения: 3 мин|МОСКВА, 18 фев (Reuters) —',
  ),
  uk: words(
    '18 лютого 2025 р.|Автор:|Фото|Читайте також|Джерело|Підпишіться на newsletter QQ|Ми використовуємо файли cookie QQ.|Реклама|Усі права захищено.|Стежте за нами в QQ|Час читання: 3 хв|КИЇВ, 18 лютого (Reuters) —',
  ),
  zh: words(
    '2025-02-18|作者：|图片来源|相关阅读|原文链接|订阅我们的newsletter QQ|我们使用cookie QQ。|广告|版权所有|关注我们 QQ|阅读时间：3分钟|（北京讯）',
  ),
  ja: words(
    '2025-02-18|記者：|写真|関連記事|元記事|ニュースレターに登録 QQ|当サイトはcookieを使用しています。|広告|無断転載を禁じます|この記事をシェア QQ|この記事は3分で読めます|【東京】',
  ),
};

function wordsOf(language: string): Words {
  const found = WORDS[language];
  if (found === undefined) throw new Error(`no noise in ${language}`);
  return found;
}

const inBody = (body: readonly string[], at: number, line: string) => [
  ...body.slice(0, at),
  line,
  ...body.slice(at),
];
const above = (name: string, line: (said: Words) => string): Noise => ({
  name,
  add: (parts, language) => ({ ...parts, top: [...parts.top, line(wordsOf(language))] }),
});
const between = (name: string, at: number, line: (said: Words) => string): Noise => ({
  name,
  add: (parts, language) => ({ ...parts, body: inBody(parts.body, at, line(wordsOf(language))) }),
});
const below = (name: string, line: (said: Words) => string): Noise => ({
  name,
  add: (parts, language) => ({ ...parts, end: [...parts.end, line(wordsOf(language))] }),
});
const mended = (name: string, at: number, change: (text: string, said: Words) => string): Noise => ({
  name,
  add: (parts, language) => ({
    ...parts,
    body: parts.body.map((text, index) => (index === at ? change(text, wordsOf(language)) : text)),
  }),
});

/** Breaks a paragraph after about half of it, never beside a sign. */
function broken(text: string): string {
  const half = Math.floor(text.length * 0.55);
  const space = text.slice(half).search(/(?<=[\p{L}\p{N}])\s(?=[\p{L}\p{N}])/u);
  if (space >= 0) return `${text.slice(0, half + space)}\n\n${text.slice(half + space + 1)}`;
  const gap = half + text.slice(half).search(/(?<=\p{L})(?=\p{L})/u);
  return `${text.slice(0, gap)}\n\n${text.slice(gap)}`;
}

const linked = (text: string) =>
  /\s/.test(text)
    ? text.replace(/^(\S+\s+\S+\s+)(\S+)/u, '$1[$2](#)')
    : `${text.slice(0, 4)}[${text.slice(4, 6)}](#)${text.slice(6)}`;

/** In the order in which a page has them. Each adds nothing that belongs to the article. */
export const NOISES: readonly Noise[] = [
  mended('a dateline', 0, (text, { dateline }) => `${dateline} ${text}`),
  mended('a broken paragraph', 1, broken),
  mended('a dead link and a footnote mark', 0, (text) => `${linked(text)}[1]`),
  above('a byline', ({ byline }) => `${byline} Ana Silva`),
  above('a date line', ({ date }) => date),
  above('a caption', () => 'QQ at dawn. **Ana Silva / Reuters**'),
  above('a photo credit', ({ photo }) => `${photo}: Ana Silva / Reuters`),
  above('a reading time', ({ tool }) => tool),
  between('a related line', 2, ({ related }) => `**${related}:** [X7 Z9](https://news.example/other)`),
  between('an advertisement', 2, ({ advertising }) => advertising),
  between('a newsletter', 2, ({ newsletter }) => newsletter),
  below('a related list', ({ related }) => `## ${related}\n\n- [X7 Z9](https://news.example/other)`),
  below('a cookie banner', ({ cookies }) => cookies),
  below('a copyright line', ({ rights }) => `© 2025 Example Media. ${rights}`),
  below('buttons', ({ social }) => social),
  below('an address', ({ address }) => `${address}:\n\n<${TOLD.url}?utm_source=mail>`),
];

/** The file of an article with some noise. */
export function noisy({ language, headline, body }: CleanArticle, noises: readonly Noise[]): string {
  const clean: Parts = { top: [], headline, body, end: [] };
  const parts = noises.reduce((before, { add }) => add(before, language), clean);
  return `${[`# ${parts.headline}`, ...parts.top, ...parts.body, ...parts.end].join('\n\n')}\n`;
}
