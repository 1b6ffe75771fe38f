import { phraseBook } from '../phrase-book.ts';
import { PAGE_TOOLS } from '../phrases/banners.ts';
import { isReadingTime } from '../reading-time.ts';
import type { Banner } from './banner.ts';

const BOOK = phraseBook(PAGE_TOOLS);
/** "Comments (12)", "12 comments", "0 комментариев". */
const COMMENTS =
  /^(?:(?:comments?|commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties|komentarz\p{L}+|комментари\p{L}+|коментар\p{L}+|评论|コメント)\s*[:：]?\s*[(（]?\d{1,6}[)）]?|\d{1,6}\s+(?:comments?|commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties|komentarz\p{L}+|комментари\p{L}+|коментар\p{L}+|评论|コメント))$/iu;
/** "Il vous reste 72.5% de cet article à lire." */
const PAYWALL = /^il vous reste [\d.,]{1,6}\s?% de cet article à lire\.?$/iu;
/** "Home / News": where a page stands in its site. */
const HOME =
  /^(?:home|home page|homepage|accueil|startseite|inicio|início|strona główna|главная|головна|首页|ホーム|الرئيسية)\s*[/›»>|]\s*[^.:!?/›»>|]{1,40}(?:\s*[/›»>|]\s*[^.:!?/›»>|]{1,40}){0,4}$/iu;

/** What the page says about itself: "Skip to content", "Print / E-mail", "5 min read", "Comments (12)". */
export const PAGE_TOOL: Banner = {
  longest: 60,
  isOne: (_, words) =>
    BOOK.covers(words) ||
    isReadingTime(words) ||
    COMMENTS.test(words) ||
    HOME.test(words) ||
    PAYWALL.test(words),
};
