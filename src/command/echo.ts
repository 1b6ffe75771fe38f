/** Characters of what somebody typed that are repeated to them in a sentence. */
export const LONGEST_ECHO = 60;
