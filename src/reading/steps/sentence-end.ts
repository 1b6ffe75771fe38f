const ENDS_A_SENTENCE = /[.!?…:;。！？؟।"”’»)\]]$/u;

/** True when a text ends as sentences do, or with what may close one. @param text trimmed */
export function endsSentence(text: string): boolean {
  return ENDS_A_SENTENCE.test(text);
}
