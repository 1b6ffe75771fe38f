import { type Document, document, sentence } from '../message/document.ts';

/** An answer of one sentence. */
export function said(words: string, { locale }: { readonly locale: string }): Document {
  return document(locale, words.replaceAll('`', ''), [sentence(words)]);
}
