import { extname } from 'node:path/posix';
import { KINDS } from '../reading/kinds.ts';

const KIND: ReadonlySet<string> = new Set(KINDS);

/** Pages about a folder, not articles in it. */
const ABOUT = /^(?:readme|license|contributing)(?:\.[a-z]+)?$/i;
/** What editors, browsers and systems leave behind, or have not finished. */
const LEFTOVER =
  /^(?:~\$.*|.*~|thumbs\.db|desktop\.ini|.*\.(?:tmp|swp|swx|bak|part|partial|crdownload|download))$/i;
/** What a page is shown with. */
const BESIDE_PAGES = new Set(
  'avif bmp gif ico jpeg jpg png svg tif tiff webp css js map mjs eot otf ttf woff woff2'
    .split(' ')
    .map((kind) => `.${kind}`),
);
/** For editors: what may stand in an article file. */
const SCHEMA = 'article.schema.json';

/** What browsers call the folder that they save beside a page, with its pictures, scripts and advertisements. */
const SAVED_WITH = /^(.+)(?:_files|\.files|-Dateien|_fichiers|_archivos)$/i;

/** The names that the page has with which a browser has saved this folder; none for any other folder. */
export function pagesSavedWith(folder: string): string[] {
  const [, page] = SAVED_WITH.exec(folder) ?? [];
  return page === undefined ? [] : ['.html', '.htm', '.xhtml'].map((end) => page + end);
}

/** True for a file or folder that nobody put there as an article, or as something about one. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === SCHEMA || ABOUT.test(name) || LEFTOVER.test(name);
}

/** `article` is read, `beside` lies beside articles without a word, `other` is worth a warning. */
export function kindOf(name: string): 'article' | 'beside' | 'other' {
  const kind = extname(name).toLowerCase();
  if (KIND.has(kind)) return 'article';
  return BESIDE_PAGES.has(kind) ? 'beside' : 'other';
}
