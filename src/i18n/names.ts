const languages = new Map<string, Intl.DisplayNames>();

/**
 * A language's name to a reader: "French", "français". Null for one that has none, or that is not known.
 * @param language BCP 47, of an article
 * @param locale BCP 47, of the reader
 */
export function languageName(language: string, locale: string): string | null {
  const names = languages.getOrInsertComputed(
    locale,
    () => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }),
  );
  return names.of(mainLanguage(language)) ?? null;
}

/** Whether somebody who reads one reads the other: regions and scripts do not matter. */
export function isSameLanguage(a: string, b: string): boolean {
  return mainLanguage(a) === mainLanguage(b);
}

function mainLanguage(tag: string): string {
  const main = tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(main) ? main : 'und';
}
