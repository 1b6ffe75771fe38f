import type { Problem } from '../../../core/problem.ts';
import { oneLine } from '../../../core/text.ts';
import { factsFrom } from '../../fields.ts';
import type { Facts } from '../../page.ts';
import { type Element, elementsIn } from './elements.ts';
import { type LinkedArticle, linkedArticle } from './json-ld.ts';
import { Marks } from './marks.ts';

/** What a page says about itself, besides what it shows. */
export interface Head {
  readonly facts: Partial<Facts>;
  readonly problems: readonly Problem[];
  /** What relative addresses are relative to; null when the page says nothing of where it was. */
  readonly base: string | null;
  /** What it says of its contents in a sentence or two, whether or not that is worth showing. */
  readonly description: string | null;
}

/** Words and phrases that are kept, and the longest of them. */
const MOST_TOPICS = 20;
const LONGEST_TOPIC = 80;
/** Between a headline and the name of the site. */
const SEPARATOR = / (?:[-–—|·•»:]|::|\/\/) /;
/** Someone who is asked of the page's name but is no writer. */
const NO_NAME =
  /https?:|www\.|@|^(?:admin|administrator|editor|author|staff|user|root|webmaster|unknown|none|null)$/i;

/** Reads the head of a page, before anything is taken out of it. */
export function readHead(root: Element, path: string): Head {
  const elements = elementsIn(root);
  const page = new Marks(elements);
  const linked = linkedArticle(page.scripts);
  const site =
    page.meta('og:site_name', 'application-name', 'al:android:app_name')[0] ?? linked?.publisher ?? null;
  const base = addressOf(page.base[0] ?? '', addressOf(page.address[0] ?? linked?.url ?? '', null));
  const web = (found: readonly (string | null)[]) =>
    texts(found).map((address) => addressOf(address, base) ?? address);
  const facts: Partial<Facts> = {};
  const problems: Problem[] = [];
  /** The first of these that can be used; what machines have written wrongly is nothing to bother an author with. */
  const take = (field: keyof Facts, found: readonly unknown[]): Problem[] => {
    const refused: Problem[] = [];
    for (const value of found) {
      const result = factsFrom(new Map([[field.toLowerCase(), { name: field, value, line: 1 }]]), path);
      if (result.facts[field] !== undefined) {
        Object.assign(facts, result.facts);
        return [];
      }
      refused.push(...result.problems);
    }
    return refused.slice(0, 1);
  };
  take('headline', headlines(page, linked, site));
  // An article never lives at the root of a site: a page that says so says it of all its articles.
  take(
    'url',
    web([...page.address, linked?.url ?? null]).filter(
      (address) => (URL.parse(address)?.pathname ?? '/') !== '/',
    ),
  );
  take('source', texts([site, ...page.meta('dc.publisher', 'publisher')]));
  take('byline', bylines(page, linked, site));
  take(
    'language',
    texts([page.language, ...page.meta('og:locale', 'content-language', 'dc.language'), linked?.language]),
  );
  take(
    'image',
    web([
      ...page.meta('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
      linked?.image ?? null,
    ]),
  );
  const topics = topicsOf(page, linked);
  if (topics.length > 0) take('topics', [topics]);
  const dates = texts([...page.meta(...DATES), linked?.published, ...page.times]);
  problems.push(
    ...take('published', dates).map((problem) => ({
      ...problem,
      line: null,
      problem: `the page's date “${oneLine(dates[0] ?? '').slice(0, 40)}” cannot be understood`,
    })),
  );
  const [description = null] = texts([
    ...page.meta('og:description', 'description', 'twitter:description'),
    linked?.description,
  ]);
  return { facts, problems, base, description: description === null ? null : oneLine(description) };
}

/** In the order of how well they are kept. */
const DATES = [
  ...[
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
  ],
  ...['dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date'],
  ...['publication_date', 'publish-date', 'publishdate', 'pubdate', 'cxenseparse:recs:publishtime', 'date'],
];

function headlines(page: Marks, linked: LinkedArticle | null, site: string | null): string[] {
  const shown = page.headings.length === 1 ? page.headings : [];
  const all = texts([...page.meta('og:title', 'twitter:title'), linked?.headline, ...shown, page.title]);
  return all.map((title) => withoutSite(title, site, page.headings)).filter((title) => title !== '');
}

/** "Ferry opens - The Herald" is "Ferry opens" when the page is The Herald's, or when that is its first heading. */
function withoutSite(title: string, site: string | null, headings: readonly string[]): string {
  const heading = headings.find(
    (shown) =>
      title !== shown &&
      title.startsWith(`${shown} `) &&
      SEPARATOR.test(title.slice(shown.length, shown.length + 4)),
  );
  if (heading !== undefined) return heading;
  const parts = title.split(SEPARATOR);
  if (parts.length < 2 || site === null) return title;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (last.toLowerCase() === site.toLowerCase())
    return title.slice(0, -last.length).replace(/\s*\S{1,2} $/, '');
  return first.toLowerCase() === site.toLowerCase()
    ? title.slice(first.length).replace(/^ \S{1,2}\s*/, '')
    : title;
}

function bylines(page: Marks, linked: LinkedArticle | null, site: string | null): string[][] {
  const named = page.meta(
    'author',
    'article:author',
    'byl',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
  );
  const lists = [linked?.authors ?? [], named, page.authors];
  return lists
    .map((list) => [...new Set(list.map(nameOf))].filter((name) => isName(name, site)).slice(0, 10))
    .filter((list) => list.length > 0);
}

/** A writer's name without the word before it. */
function nameOf(byline: string): string {
  return oneLine(byline).replace(/^(?:by|von|par|por|di|da|door|av|af|przez|автор|текст)\s*:?\s+/i, '');
}

function isName(name: string, site: string | null): boolean {
  return (
    name !== '' && name.length <= 100 && !NO_NAME.test(name) && name.toLowerCase() !== site?.toLowerCase()
  );
}

function topicsOf(page: Marks, linked: LinkedArticle | null): string[] {
  const lists = page
    .meta('news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags')
    .flatMap((list) => list.split(','));
  const tags = page.meta('article:tag').flatMap((tag) => tag.split(','));
  const chosen = tags.length > 0 ? tags : [...(linked?.topics ?? []), ...lists];
  const seen = new Map<string, string>();
  for (const topic of chosen.map(oneLine)) {
    if (topic !== '' && topic.length <= LONGEST_TOPIC && !seen.has(topic.toLowerCase()))
      seen.set(topic.toLowerCase(), topic);
  }
  return [...seen.values()].slice(0, MOST_TOPICS);
}

function texts(found: readonly (string | null | undefined)[]): string[] {
  return found.filter((text) => text !== null && text !== undefined && text.trim() !== '') as string[];
}

function addressOf(address: string, base: string | null): string | null {
  if (address === '') return base;
  const parsed = base === null ? URL.parse(address) : URL.parse(address, base);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}
