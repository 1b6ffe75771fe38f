/** "5 min read", "Lecture : 3 min", "Minutes to read: 3". */
const READING_TIME =
  /^(?:(?:reading time|read time|minutes to read|time to read|estimated reading time|temps de lecture|lecture|lesezeit|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|czas czytania|время чтения|час читання|阅读时间)\s*[:：]?\s*(?:ca\.?\s*)?\d{1,3}\s*(?:min\p{L}*\.?|минут\p{L}*|мин\.?|хв\.?|хвилин\p{L}*|分钟)?|\d{1,3}[\s-]*(?:min\p{L}*\.?|мин\.?|хв\.?)\s*(?:read|to read|de lecture|lesezeit|de lectura|de leitura|di lettura|leestijd|czytania|чтения|на чтение|читання|lesedauer)|この記事は\d+分で読めます)$/iu;

/** Whether a text says how long it takes to read, and nothing else. */
export function isReadingTime(text: string): boolean {
  return READING_TIME.test(text);
}
