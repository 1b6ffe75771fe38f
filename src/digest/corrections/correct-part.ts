import type { ArticleState } from '../../core/correction.ts';
import { formatMinute } from '../../i18n/dates.ts';
import {
  type Block,
  context,
  type Document,
  entry,
  type Inline,
  struck,
  text,
} from '../../message/document.ts';
import { correctPreview } from './correct-preview.ts';
import { correctedText, lineIn, type Room } from './correct-text.ts';
import type { Correction, CorrectionReader } from './correction.ts';
import { articlesOf, differs, headlineIn } from './told.ts';

/**
 * A message as it should read now. It follows from what was posted first and from the articles as they are, never from an
 * earlier correction. What it says of other articles stays exactly as it was.
 * @param posted as it was frozen; the same object is returned when nothing of it has to change
 * @param states by the articles' ids; what is not among them stays as it is
 * @param room how much is told of the articles that are corrected, where not all of it fits
 */
export function correctPart(
  posted: Document,
  states: ReadonlyMap<string, ArticleState>,
  reader: CorrectionReader,
  room: Room = 'whole',
): Document {
  const corrections = correctionsIn(posted, states, reader);
  if (corrections.size === 0) return posted;
  const labelled = labelPlaces(posted.blocks, corrections);
  const blocks = posted.blocks.flatMap((block) => {
    const corrected = correctBlock(block, corrections, reader, room, posted.blocks);
    const label = labelled.get(block);
    return label === undefined ? corrected : [...corrected, context(label)];
  });
  return { ...posted, preview: correctPreview(posted, corrections, reader.words), blocks };
}

function correctionsIn(
  posted: Document,
  states: ReadonlyMap<string, ArticleState>,
  reader: CorrectionReader,
): Map<string, Correction> {
  const { words, locale, timeZone, since } = reader;
  const stamp = (at: number) => formatMinute(at, locale, timeZone);
  const corrections = new Map<string, Correction>();
  for (const block of posted.blocks) {
    for (const id of articlesOf(block)) {
      const state = states.get(id);
      if (state === undefined || corrections.has(id)) continue;
      const { withdrawnAt, revisedAt } = state;
      if (withdrawnAt !== null) {
        const label = words.corrections.withdrawn(stamp(withdrawnAt));
        corrections.set(id, { state, isWithdrawn: true, label });
      } else if (revisedAt !== null && revisedAt >= since && differs(block, state.article, words)) {
        const label = words.corrections.corrected(stamp(revisedAt));
        corrections.set(id, { state, isWithdrawn: false, label });
      }
    }
  }
  return corrections;
}

/** Below which blocks it is said that an article was corrected; entries and lists say it themselves. */
function labelPlaces(
  blocks: readonly Block[],
  corrections: ReadonlyMap<string, Correction>,
): Map<Block, string> {
  const places = new Map<Block, string>();
  for (const [id, { label }] of corrections) {
    const own = blocks.filter((block) => 'about' in block && block.about?.articleId === id);
    if (own.some(({ type }) => type === 'entry')) continue;
    const summary = own.find((block) => 'about' in block && block.about?.shows === 'summary');
    const place = summary ?? own[0];
    if (place !== undefined) places.set(place, label);
  }
  return places;
}

function correctBlock(
  block: Block,
  corrections: ReadonlyMap<string, Correction>,
  reader: CorrectionReader,
  room: Room,
  around: readonly Block[],
): Block[] {
  if (block.type === 'list') {
    const { articles = [], items } = block;
    return [
      {
        ...block,
        items: items.map((item, index) => correctItem(item, corrections.get(articles[index] ?? ''))),
      },
    ];
  }
  if (!('about' in block) || block.about === undefined) return [block];
  const correction = corrections.get(block.about.articleId);
  if (correction === undefined) return [block];
  const { about } = block;
  if (block.type !== 'entry') {
    const hasHeadline = headlineIn(around, about.articleId) !== null;
    return correctedText(about, correction, { room, hasHeadline, words: reader.words });
  }
  const { state, isWithdrawn, label } = correction;
  const { headline, url } = state.article;
  const dek = isWithdrawn ? '' : lineIn(state.article, about.shows, room);
  const details = [...block.details, [text(label)]];
  const shown = { headline, dek, details, lead: block.lead, about };
  if (isWithdrawn) return [entry({ ...shown, url: null, struck: true })];
  const { button } = block;
  return [entry({ ...shown, url, ...(button === undefined ? {} : { button }) })];
}

function correctItem(item: readonly Inline[], correction: Correction | undefined): readonly Inline[] {
  if (correction === undefined) return item;
  const { article } = correction.state;
  const [, ...small] = item;
  const first: Inline = correction.isWithdrawn
    ? struck(article.headline)
    : article.url === null
      ? text(article.headline)
      : { type: 'link', text: text(article.headline).text, url: article.url };
  return [first, ...small, text(` · ${correction.label}`)];
}
