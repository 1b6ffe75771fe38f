import { topicKey } from '../../core/topic.ts';
import { LANGUAGES } from '../../i18n/catalogue.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

let known: ReadonlyMap<string, string> | null = null;

/** The language that somebody means by its ISO 639-1 code or its name in a language that we speak, or its own; else null. */
export function languageMeant(typed: string): string | null {
  known ??= codesByName();
  const key = topicKey(typed);
  return known.get(key) ?? known.get(key.split(/[-_]/)[0] ?? '') ?? null;
}

function codesByName(): Map<string, string> {
  const found = new Map<string, string>();
  const readers = LANGUAGES.map((language) => namesIn(language));
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const [tag = code] = Intl.getCanonicalLocales(code);
    if (tag.length !== 2 || readers[0]?.of(tag) === undefined) continue;
    for (const names of [...readers, namesIn(tag)]) {
      const name = names.of(tag);
      if (name !== undefined && !found.has(topicKey(name))) found.set(topicKey(name), tag);
    }
    found.set(code, tag);
  }
  return found;
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
}
