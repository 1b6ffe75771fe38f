import { createRequire } from 'node:module';
import type { Handler, Parser } from 'htmlparser2';

let library: typeof import('htmlparser2') | undefined;

/** A parser of HTML that tells its handler what it finds. */
export function parserFor(handler: Partial<Handler>): Parser {
  // Loading it takes 20 ms and more, which folders without HTML need not pay.
  library ??= createRequire(import.meta.url)('htmlparser2') as typeof import('htmlparser2');
  // XHTML's: taken for HTML, an `<iframe/>` would hold everything that follows.
  return new library.Parser(handler, { recognizeSelfClosing: true });
}
