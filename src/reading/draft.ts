import { type BodyBlock, paragraphsOf } from '../core/body.ts';
import type { Draft } from '../core/draft.ts';
import type { Problem } from '../core/problem.ts';
import { oneLine } from '../core/text.ts';
import { canonicalAddress } from './canonical-address.ts';
import { settleDate } from './dates.ts';
import { articleId, hostOf } from './identity.ts';
import { type Moment, type Page, type Piece, pieceText } from './page.ts';
import { remediesFor } from './remedies.ts';

/** Milliseconds by which a date may be later than its file: zones and clocks differ. */
const LATER = 2 * 24 * 3_600_000;
/** Characters of a headline. */
const LONGEST_HEADLINE = 300;

/** A wider table cannot be shown as one; its rows are paragraphs. */
const MOST_COLUMNS = 50;

type Warn = (problem: string, remedy: string) => void;

/**
 * The article that a page says, once the furniture is out of it; null with a problem that is an error.
 * @param modifiedAt of its file, milliseconds since the epoch
 */
export function draftOf(
  { path, key, line, label, pieces, facts, problems: before }: Page,
  modifiedAt: number,
): { draft: Draft | null; problems: readonly Problem[] } {
  const problems = [...before];
  const tell = (severity: Problem['severity']) => (problem: string, remedy: string) =>
    problems.push({ severity, path, line, problem: line === null ? label + problem : problem, remedy });
  const warn = tell('warning');
  const remedies = remediesFor(path);
  const refuse = (problem: string, remedy: string) => {
    tell('error')(problem, remedy);
    return { draft: null, problems };
  };

  if (facts.headline === null) {
    return refuse('it has no headline', remedies.headline);
  }
  const headline = oneLine(facts.headline);
  if (headline.length > LONGEST_HEADLINE) {
    return refuse(`its headline has ${headline.length} characters`, `shorten it to ${LONGEST_HEADLINE}`);
  }
  const body = withoutIdleRules(pieces.flatMap(blockOf));
  const paragraphs = paragraphsOf(body);
  if (paragraphs.length === 0 && facts.summary === null && facts.dek === null) {
    warn('it has a headline and no text', remedies.text);
  }
  const language = facts.language ?? 'und';
  const published = settled(facts.published, language, warn);
  const draft: Draft = {
    id: articleId(facts.url, key),
    path,
    headline,
    url: facts.url,
    source: facts.source ?? (facts.url === null ? null : hostOf(facts.url)),
    byline: facts.byline,
    caption: facts.caption,
    image: facts.image,
    ...momentOf(published, modifiedAt, warn, remedies.date),
    language,
    dek: facts.dek,
    summary: facts.summary,
    body,
    topics: [...facts.topics],
    related: [...facts.related],
  };
  return { draft, problems };
}

function blockOf(piece: Piece): BodyBlock[] {
  if (piece.kind === 'table') return tableOf(piece.rows);
  const text = piece.kind === 'code' ? pieceText(piece) : tidy(pieceText(piece));
  if (piece.kind === 'image') {
    const url = canonicalAddress(piece.runs[0]?.href ?? '');
    return url === null ? [] : [{ kind: 'image', url, alt: text }];
  }
  if (piece.kind === 'rule') return [{ kind: 'rule' }];
  if (text === '') return [];
  if (piece.kind === 'heading') return [{ kind: 'heading', level: piece.level, text: oneLine(text) }];
  if (piece.kind === 'item') return [{ kind: 'item', depth: piece.level, number: piece.number, text }];
  return [{ kind: piece.kind, text }];
}

/** A rule stands between two blocks, and none at an end. */
function withoutIdleRules(blocks: readonly BodyBlock[]): BodyBlock[] {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'rule');
  let parts = true;
  return blocks.slice(0, last + 1).filter(({ kind }) => {
    const isIdle = kind === 'rule' && parts;
    parts = kind === 'rule';
    return !isIdle;
  });
}

/** Rows of one length, without those that are empty. */
function tableOf(rows: readonly (readonly string[])[]): BodyBlock[] {
  const full = rows.filter((row) => row.some((cell) => cell !== ''));
  const columns = full.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns > MOST_COLUMNS) return full.map((row) => ({ kind: 'paragraph', text: row.join(' | ') }));
  if (columns === 0) return [];
  return [{ kind: 'table', rows: full.map((row) => [...row, ...Array(columns - row.length).fill('')]) }];
}

/** Without space that nobody sees. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** A date of figures alone is read as the article's language writes them. */
function settled(published: Moment | null, language: string, warn: Warn): Moment | null {
  if (published === null || published.otherwise === null) return published;
  const moment = settleDate(published, language);
  const other = moment.at === published.at ? published.otherwise : published.at;
  const day = dayOf(moment.at);
  warn(
    `its date can be read in two ways, and is taken as ${day}`,
    `write ${day}, or ${dayOf(other)} if that is meant`,
  );
  return moment;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function momentOf(
  published: Moment | null,
  modifiedAt: number,
  warn: Warn,
  remedy: string,
): { publishedAt: number; precision: Moment['precision'] } {
  if (published !== null) {
    if (published.at > modifiedAt + LATER) {
      warn('its date is later than the file itself', 'check its year');
    }
    return { publishedAt: published.at, precision: published.precision };
  }
  warn('it has no date, so the time of the file is used', remedy);
  return { publishedAt: Math.round(modifiedAt), precision: 'instant' };
}
