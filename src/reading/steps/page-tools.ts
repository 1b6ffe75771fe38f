import type { Step } from '../page.ts';
import { dropping, undecorated } from './lines.ts';
import { phraseBook } from './phrase-book.ts';
import { PAGE_TOOLS } from './phrases/banners.ts';

const BOOK = phraseBook(PAGE_TOOLS);
/** "Comments (12)", "12 comments", "0 комментариев". */
const COMMENTS =
  /^(?:(?:comments?|commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties|komentarz\p{L}+|комментари\p{L}+|коментар\p{L}+|评论|コメント)\s*[:：]?\s*[(（]?\d{1,6}[)）]?|\d{1,6}\s+(?:comments?|commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties|komentarz\p{L}+|комментари\p{L}+|коментар\p{L}+|评论|コメント))$/iu;
/** "5 min read", "Lecture : 3 min", "Minutes to read: 3". */
const READING_TIME =
  /^(?:(?:reading time|read time|minutes to read|time to read|estimated reading time|temps de lecture|lecture|lesezeit|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|czas czytania|время чтения|час читання|阅读时间)\s*[:：]?\s*(?:ca\.?\s*)?\d{1,3}\s*(?:min\p{L}*\.?|минут\p{L}*|мин\.?|хв\.?|хвилин\p{L}*|分钟)?|\d{1,3}[\s-]*(?:min\p{L}*\.?|мин\.?|хв\.?)\s*(?:read|to read|de lecture|lesezeit|de lectura|de leitura|di lettura|leestijd|czytania|чтения|на чтение|читання|lesedauer)|この記事は\d+分で読めます)$/iu;
/** Characters. */
const LONGEST_TOOL = 60;

/** What the page says about itself: "Skip to content", "Print / E-mail", "5 min read", "Comments (12)". */
export const takePageTools: Step = dropping(LONGEST_TOOL, (line) => {
  const words = undecorated(line);
  return BOOK.covers(words) || READING_TIME.test(words) || COMMENTS.test(words);
});
