import { composeDigest } from '../../src/digest/compose-digest.ts';
import type { Reader } from '../../src/digest/details.ts';
import type { DigestContent } from '../../src/digest/digest-content.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import type { Document } from '../../src/message/document.ts';
import { plainText } from '../../src/message/plain.ts';
import { NOW } from './articles.ts';

/** A digest on 22 November 2026, in English and UTC where a test does not say otherwise. */
export function aDigest(
  given: Pick<DigestContent, 'entries'> & Partial<DigestContent>,
  reader: Partial<Reader> = {},
): Document {
  const who = { locale: 'en', timeZone: 'UTC', ...reader };
  const { entries, rest = [] } = given;
  const stories = entries.length + rest.length;
  const content = {
    rest,
    articles: stories,
    stories,
    sources: 1,
    exampleTopic: null,
    explain: false,
    ...given,
  };
  return composeDigest(content, wordsFor(who.locale), who, NOW);
}

/** What a reader sees of it, without the comma that some versions of the language data put after a weekday. */
export function seen(
  given: Pick<DigestContent, 'entries'> & Partial<DigestContent>,
  reader: Partial<Reader> = {},
): string[] {
  const text = plainText(aDigest(given, reader)).replace(/(Saturday|Sunday|Monday),/, '$1');
  return text.split('\n');
}
