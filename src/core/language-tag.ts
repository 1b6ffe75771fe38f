/** The language of a BCP 47 tag without its script and region, in lower case: "pt" of "pt-BR". */
export function primaryLanguage(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}
