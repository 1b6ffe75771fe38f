/** Neither package brings types. Shapes read off `snowball-stemmers@0.6.0` and `stopword@3.1.5`. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    /** @param word in lower case */
    stem(word: string): string;
  }
  const snowball: {
    /** @throws when there is no such algorithm */
    newStemmer(algorithm: string): Stemmer;
    algorithms(): string[];
  };
  export default snowball;
}

declare module 'stopword' {
  /** Lower-case stop words, named by ISO 639-3. */
  export const deu: string[];
  export const eng: string[];
  export const fra: string[];
  export const ita: string[];
  export const nld: string[];
  export const pol: string[];
  export const por: string[];
  export const rus: string[];
  export const spa: string[];
  export const ukr: string[];
}
