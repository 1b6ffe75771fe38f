/** How people's names are written: one to five words with a capital, with particles between them. */
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|[\\u4E00-\\u9FFF\\u3040-\\u30FF]{2,8}|[\\u0621-\\u064A]{2,15})";
const PARTICLE =
  "(?:de|da|do|dos|das|del|della|di|du|des|van|von|der|den|ten|ter|zu|zur|la|le|el|al|bin|ibn|af|av|y|e|d[’'])";

/** A pattern's text for one person's name. A word has its own hyphens: two ways to read one would take for ever. */
export const NAME = `(?:${WORD}(?:\\s+(?:${PARTICLE}\\s+){0,3}${WORD}){0,4})`;
/** The same for at least two words, as a name has that stands alone. */
export const FULL_NAME = `(?:${WORD}(?:\\s+(?:${PARTICLE}\\s+){0,3}${WORD}){1,4})`;
/** Between the names of several people. */
export const AND =
  '(?:\\s*(?:,|;|&|、|،)\\s*(?:and\\s+)?|\\s+(?:and|et|und|y|e|en|i|и|та|і|й|&|with|avec|mit|con|com|met|و)\\s+)';
