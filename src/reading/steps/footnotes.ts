import type { Page, Piece, Run, Step } from '../page.ts';

/** "[1]", "[^note]", "[citation needed]", "[edit]", "[+1234 chars]" of a text that was cut: at most forty characters between brackets. */
const BRACKETED =
  /\s?\[(?:\d{1,3}|\^[\w-]{1,40}|\+\d{1,7} chars|(?:note|nb|n|ref|réf\.?|прим\.?|anm\.?)\s?\d{1,3}|citation needed|clarification needed|who\?|when\?|edit|edit source|modifier|modifier le code|bearbeiten|quelltext bearbeiten|editar|editar código|modifica|bewerken|edytuj|править|редагувати|编辑|編集|réf\. nécessaire|citation nécessaire|источник\?|джерело\?|source\?)\]/giu;
/** Superscript figures behind a word. Behind a unit they are powers: m², km³. */
const SUPERSCRIPT = /(?<=[\p{L}\p{N}]{4}|[.,;:!?»”’"')\]])[¹²³⁰⁴-⁹]{1,4}(?![\p{L}\p{N}])/gu;
/** What is left of a link that was cut: "[urged](" and "](https://…)". */
const CUT_LINK = /\[([^[\]\n]{1,200})\]\((?:#|\/[^\s()]{0,200}|https?:\/\/[^\s()]{0,500})?(?:\)|$|(?=\s))/giu;
const LINK_END = /\]\((?:#|https?:\/\/[^\s()]{0,500})?\)?/giu;

/** What Markdown makes of "[^1]" when a note "[^1]: …" stands below. */
const LINKED = /^\^[\w-]{1,40}$/;
/** The note itself. */
const NOTE = /^\[\^[\w-]{1,40}\]:\s/;

const MAY_HOLD_ONE = /[[\]^¹²³⁰⁴-⁹]/;

/** Footnote marks, a wiki's "[edit]", and what is left of broken links. */
export const takeFootnotes: Step = (page) => {
  let changed = false;
  const pieces = page.pieces.map((piece, index): Piece => {
    if (piece.kind === 'table' || piece.kind === 'code' || piece.kind === 'image') return piece;
    if (piece.kind === 'paragraph' && NOTE.test(piece.runs[0]?.text ?? '')) {
      changed = true;
      return { ...piece, runs: [] };
    }
    const nextRuns = page.pieces[index + 1]?.runs ?? [];
    const runs = piece.runs.map((run) => cleaned(run, nextRuns));
    if (runs.every((run, at) => run === piece.runs[at])) return piece;
    changed = true;
    return { ...piece, runs: runs.filter(({ text }) => text !== '') };
  });
  if (!changed) return page;
  const kept = pieces.filter(
    (piece, index) => piece.runs.length > 0 || (page.pieces[index]?.runs.length ?? 0) === 0,
  );
  const cleanPage: Page = { ...page, pieces: kept };
  return cleanPage;
};

function cleaned(run: Run, next: readonly Run[]): Run {
  if (!MAY_HOLD_ONE.test(run.text)) return run;
  if (run.href !== null && LINKED.test(run.text)) return { ...run, text: '' };
  let text = run.text
    .replace(BRACKETED, '')
    .replace(SUPERSCRIPT, '')
    .replace(CUT_LINK, '$1')
    .replace(LINK_END, '');
  // A link whose other half stands in the next paragraph.
  const opening = text.lastIndexOf('[');
  if (opening > text.lastIndexOf(']') && endsALink(next))
    text = text.slice(0, opening) + text.slice(opening + 1);
  return text === run.text ? run : { ...run, text };
}

function endsALink(runs: readonly Run[]): boolean {
  const text = runs[0]?.text ?? '';
  const closing = text.indexOf('](');
  return closing >= 0 && !text.slice(0, closing).includes('[');
}
