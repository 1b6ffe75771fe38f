import type { Draft } from '../core/draft.ts';
import type { Problem } from '../core/problem.ts';
import { oneLine } from '../core/text.ts';
import { detectLanguage } from '../language/detect.ts';
import { settleDate } from './dates.ts';
import { decode } from './decode.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { articleId, hostOf } from './identity.ts';
import { parseMarkdown } from './markdown.ts';
import type { Facts, Moment, Page } from './page.ts';
import { pieceText } from './page.ts';
import { STEPS } from './steps.ts';

/** A file as it lies in the folder. */
export interface SeedBytes {
  /** Inside the seeds folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since the epoch: the last resort for a date. */
  readonly modifiedAt: number;
}

/** What came of a file: an article to be, or null with at least one problem that is an error. */
export interface SeedReading {
  readonly draft: Draft | null;
  readonly problems: readonly Problem[];
}

const NO_FACTS: Facts = {
  headline: null,
  url: null,
  source: null,
  byline: null,
  caption: null,
  published: null,
  language: null,
  dek: null,
  summary: null,
  topics: [],
  related: [],
};

/** Milliseconds by which a date may be later than its file: zones and clocks differ. */
const LATER = 2 * 24 * 3_600_000;
/** Characters of a headline. */
const LONGEST_HEADLINE = 300;

/** Understands one Markdown or text file. Pure: the same bytes give the same article. Never throws for bad input. */
export function readSeed({ path, bytes, modifiedAt }: SeedBytes): SeedReading {
  const content = decode(bytes);
  if (content === null)
    return refuse(path, 'it is not UTF-8 text', 'save it as UTF-8, or move it out of the folder');
  if (content.trim() === '') return refuse(path, 'it is empty', 'write an article into it, or delete it');

  const { unclosed, frontMatter, text, textLine } = splitFrontMatter(content);
  if (unclosed) return refuse(path, 'its front matter does not end', 'put a line “---” below it');
  const { facts, problems } =
    frontMatter === null ? { facts: {}, problems: [] } : readFrontMatter(frontMatter, path);
  if (problems.some(({ severity }) => severity === 'error')) return { draft: null, problems };

  const raw: Page = {
    path,
    pieces: parseMarkdown(text, textLine),
    facts: { ...NO_FACTS, ...facts },
    problems,
  };
  const page = STEPS.reduce((current, step) => step(current), raw);
  return finish(page, modifiedAt);
}

function finish(page: Page, modifiedAt: number): SeedReading {
  const { path, facts } = page;
  const problems = [...page.problems];
  const warn = (problem: string, remedy: string) =>
    problems.push({ severity: 'warning', path, line: null, problem, remedy });

  if (facts.headline === null) {
    return refuse(
      path,
      'it has no headline',
      'begin it with “# Headline”, or give “headline:” in the front matter',
      problems,
    );
  }
  const headline = oneLine(facts.headline);
  if (headline.length > LONGEST_HEADLINE) {
    return refuse(
      path,
      `its headline has ${headline.length} characters`,
      `shorten it to ${LONGEST_HEADLINE}`,
      problems,
    );
  }
  const body = page.pieces.map((piece) => pieceText(piece)).filter((paragraph) => paragraph !== '');
  if (body.length === 0 && facts.summary === null && facts.dek === null) {
    warn(
      'it has a headline and no text',
      'write the article below the headline, or give “summary:” in the front matter',
    );
  }
  const language = facts.language ?? detectLanguage([headline, ...body].join('\n'));
  return {
    draft: {
      id: articleId(facts.url, path),
      path,
      headline,
      url: facts.url,
      source: facts.source ?? (facts.url === null ? null : hostOf(facts.url)),
      byline: facts.byline,
      caption: facts.caption,
      ...momentOf(settled(facts.published, language, warn), modifiedAt, warn),
      language,
      dek: facts.dek,
      summary: facts.summary,
      body,
      topics: [...facts.topics],
      related: [...facts.related],
    },
    problems,
  };
}

function settled(
  published: Moment | null,
  language: string,
  warn: (problem: string, remedy: string) => void,
): Moment | null {
  if (published === null || published.otherwise === null) return published;
  const moment = settleDate(published, language);
  const day = new Date(moment.at).toISOString().slice(0, 10);
  warn(`its date can be read in two ways, and is taken as ${day}`, `write ${day}`);
  return moment;
}

function momentOf(
  published: Moment | null,
  modifiedAt: number,
  warn: (problem: string, remedy: string) => void,
): { publishedAt: number; precision: Moment['precision'] } {
  if (published !== null) {
    if (published.at > modifiedAt + LATER) {
      warn('its date is later than the file itself', 'check the year of “published:”');
    }
    return { publishedAt: published.at, precision: published.precision };
  }
  warn('it has no date, so the time of the file is used', 'give “published: 2026-01-31” in the front matter');
  return { publishedAt: Math.round(modifiedAt), precision: 'instant' };
}

function refuse(path: string, problem: string, remedy: string, before: readonly Problem[] = []): SeedReading {
  return { draft: null, problems: [...before, { severity: 'error', path, line: null, problem, remedy }] };
}
