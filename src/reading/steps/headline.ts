import { learn, pieceText, type Step, without } from '../page.ts';

/** The first heading names the article, unless the front matter does; then a heading that repeats it goes. */
export const takeHeadline: Step = (page) => {
  const first = page.pieces[0];
  if (first?.kind !== 'heading') return page;
  const headline = pieceText(first);
  const known = page.facts.headline;
  if (known !== null && known.toLowerCase() !== headline.toLowerCase()) return page;
  return learn(without(page, new Set([first])), { headline });
};
