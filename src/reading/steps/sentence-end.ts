const ENDS_A_SENTENCE = /[.!?…:;。！？"”’»)\]]$/u;

/** True when a text ends as sentences do. @param text trimmed */
export function endsSentence(text: string): boolean {
  return ENDS_A_SENTENCE.test(text);
}
