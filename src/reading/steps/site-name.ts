import { hostOf } from '../identity.ts';
import type { Step } from '../page.ts';

const SUFFIX = /^(.{8,}?)\s+(?:\||[-–—]|•|·|::|»)\s+([^|–—•·»]{2,60})$/u;
/** Words that a site adds to its name. */
const ADDITIONS = /(?:news|online|com|the|www|nachrichten|actualité|notícias|noticias|новости|новини)/g;

/** "Harbour opens | The Example": the publisher's name is cut off the headline, where it is known. */
export const trimHeadline: Step = (page) => {
  const { headline, source, url } = page.facts;
  if (headline === null || headline.length > 300) return page;
  const [, words, name] = SUFFIX.exec(headline) ?? [];
  if (words === undefined || name === undefined) return page;
  const named = letters(name);
  const host = url === null ? null : (hostOf(url) ?? '').split('.').slice(0, -1).join('');
  const isSite = [source, host].some((known) => known !== null && known !== '' && letters(known) === named);
  return isSite && named !== '' ? { ...page, facts: { ...page.facts, headline: words.trimEnd() } } : page;
};

function letters(name: string): string {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain.replace(ADDITIONS, '') || plain;
}
