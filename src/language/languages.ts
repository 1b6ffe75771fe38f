/** Languages that news is written in and that can be told apart; a wider choice mostly adds mistakes. ISO 639-1. */
export const LANGUAGES: readonly string[] = (
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka ko lt lv mk nb nl no pl pt ro ru sk sl sr ' +
  'sv ta te th tr uk ur vi zh'
).split(' ');

/** From names to codes. Filled when it is first asked for: that takes 13 ms. */
let codes: ReadonlyMap<string, string> | null = null;

/** The code of a language by its name in English or in itself: "French", "Deutsch". Null for any other word. */
export function languageNamed(name: string): string | null {
  codes ??= namedLanguages();
  return codes.get(name.toLowerCase()) ?? null;
}

function namedLanguages(): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const code of LANGUAGES) {
    for (const reader of ['en', code]) {
      const name = new Intl.DisplayNames(reader, { type: 'language', fallback: 'none' }).of(code);
      if (name !== undefined && !named.has(name.toLowerCase())) named.set(name.toLowerCase(), code);
    }
  }
  return named;
}
