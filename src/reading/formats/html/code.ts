import { withoutInvisible } from '../../../core/text.ts';
import type { Element } from './elements.ts';

/** Preformatted lines with their indents, and without the empty lines around them. */
export function codeIn(element: Element): string {
  const code = withoutInvisible(linesOf(element).replace(/[\u00A0\u202F\u2007]/g, ' '));
  return code.replace(/^\n/, '').trimEnd();
}

function linesOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : linesOf(child)))
    .join('');
}
