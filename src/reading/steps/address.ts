import { canonicalAddress } from '../canonical-address.ts';
import { learn, pieceText, type Run, type Step, without } from '../page.ts';

const ADDRESS_LABEL =
  /^(?:original (?:url|link|article)|source url|url d[’']origine|url|source|permalink|lien original)\s*[:：]?\s*/i;

/** "Original url:" and the address below it, or the two on one line, at the end of the text. */
export const takeAddress: Step = (page) => {
  const last = page.pieces.at(-1);
  if (last === undefined) return page;
  const url = addressIn(last.runs);
  const label = page.pieces.at(-2);
  const labelled = ADDRESS_LABEL.test(pieceText(last)) && url !== null;
  const labelAbove = label !== undefined && isOnlyLabel(pieceText(label));
  if (url === null || !(labelled || labelAbove)) return page;
  const gone = new Set(labelled || label === undefined ? [last] : [last, label]);
  return learn(without(page, gone), { url });
};

function isOnlyLabel(text: string): boolean {
  return ADDRESS_LABEL.test(text) && text.replace(ADDRESS_LABEL, '') === '';
}

/** The address when the runs hold nothing else, but for a label. */
function addressIn(runs: readonly Run[]): string | null {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim()
    .replace(ADDRESS_LABEL, '');
  if (/\s/.test(text)) return null;
  const href = runs.find((run) => run.href !== null)?.href;
  return canonicalAddress(href ?? text);
}
