import { z } from 'zod';
import { textIn } from './elements.ts';
import { parseTree } from './tree.ts';

/** What a page says of its article in schema.org's words, as far as it can be used. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly language: string | null;
  readonly description: string | null;
  readonly topics: readonly string[];
  readonly image: string | null;
}

/** Characters of JSON-LD that are read: pages with more list their whole shop. */
const LONGEST = 1_000_000;
/** Nodes that are looked at, and how deep. */
const MOST_NODES = 5000;
const DEEPEST = 4;
/** https://schema.org/Article and what is one. */
const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|(?:Live)?BlogPosting|Report|\w*NewsArticle|SocialMediaPosting)$/;

/** Many sites put HTML into it, which nobody is to see. */
const text = z
  .string()
  .transform((written) => (/[&<]/.test(written) ? textIn(parseTree(written, 1).root) : written));
const texts = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const node = z.record(z.string(), z.unknown());
type Node = z.infer<typeof node>;

/** The article that these scripts describe; null when none does, or none can be read. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const nodes: Node[] = [];
  let left = LONGEST;
  for (const script of scripts) {
    left -= script.length;
    if (left < 0) break;
    collect(parse(script), nodes, 0);
  }
  const byId = new Map(
    nodes.filter(({ '@id': id }) => typeof id === 'string').map((each) => [each['@id'], each]),
  );
  const articles = nodes.filter((each) => many(each['@type']).some((type) => ARTICLE.test(String(type))));
  const article = articles.find((each) => stringOf(each.headline) !== null) ?? articles[0];
  return article === undefined ? null : described(article, byId);
}

function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*$/, '');
  try {
    return JSON.parse(json);
  } catch {
    // Broken JSON in a page is not its author's doing, and the page says everything a second time.
    return null;
  }
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, MOST_NODES)) collect(each, nodes, depth + 1);
    return;
  }
  const parsed = node.safeParse(value);
  if (!parsed.success) return;
  nodes.push(parsed.data);
  for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher']) {
    collect(parsed.data[name], nodes, depth + 1);
  }
}

function described(article: Node, byId: ReadonlyMap<unknown, Node>): LinkedArticle {
  // A node that is only an id stands for the one which has it.
  const resolved = (value: unknown): unknown => {
    const parsed = node.safeParse(value);
    if (!parsed.success) return value;
    return parsed.data.name === undefined ? (byId.get(parsed.data['@id']) ?? value) : value;
  };
  const nameOf = (value: unknown): string | null => {
    const known = resolved(value);
    return stringOf(known) ?? stringOf(node.safeParse(known).data?.name);
  };
  const addressOf = (value: unknown): string | null => {
    const first = resolved(many(value)[0]);
    const parsed = node.safeParse(first).data;
    return (
      stringOf(first) ?? stringOf(parsed?.url) ?? stringOf(parsed?.contentUrl) ?? stringOf(parsed?.['@id'])
    );
  };
  const named = (value: unknown) =>
    many(value)
      .map(nameOf)
      .filter((name) => name !== null);
  const keywords = many(article.keywords).flatMap((each) => nameOf(each)?.split(',') ?? []);
  return {
    headline: stringOf(article.headline) ?? stringOf(article.name),
    url: stringOf(article.url) ?? addressOf(article.mainEntityOfPage),
    publisher: named(article.publisher)[0] ?? null,
    authors: named(article.author),
    published: stringOf(article.datePublished) ?? stringOf(article.dateCreated),
    language: nameOf(article.inLanguage),
    description: stringOf(article.description),
    topics: [...named(article.articleSection), ...keywords],
    image: addressOf(article.image) ?? stringOf(article.thumbnailUrl),
  };
}

function many(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return texts.parse(value).slice(0, 50);
}

function stringOf(value: unknown): string | null {
  const parsed = text.safeParse(value);
  return parsed.success && parsed.data.trim() !== '' ? parsed.data : null;
}
