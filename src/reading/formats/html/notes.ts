import { type Element, textIn } from './elements.ts';

/** Characters that are enough to know a short text by. */
const SHORT = 100;

/** "[1]", "¹" or a number that links to a note. */
export function isFootnoteMark(element: Element): boolean {
  if (element.name !== 'sup') return false;
  if (/(?:^|\s)(?:reference|footnote(?:-ref)?|fn)(?:\s|$)/.test(element.attributes.get('class') ?? ''))
    return true;
  const text = textIn(element, SHORT).trim();
  if (/^\[(?:\d{1,3}|[a-z*†]|note \d+)\]$/i.test(text)) return true;
  const link = element.children.find((child) => typeof child !== 'string' && child.name === 'a');
  return (
    link !== undefined &&
    typeof link !== 'string' &&
    /#/.test(link.attributes.get('href') ?? '') &&
    text.length <= 5
  );
}

/** The sign beside a heading that links to itself, and the arrow back from a note. */
export function isPermalink(element: Element, inHeading: boolean): boolean {
  if (element.name !== 'a' || !element.attributes.get('href')?.startsWith('#')) return false;
  const text = textIn(element, SHORT).trim();
  return /^(?:↩|↑|\^|⤴|\uFE0E)+$/u.test(text) || (inHeading && /^[#¶§🔗]?$/u.test(text));
}
