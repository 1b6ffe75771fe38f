import { type Page, type Piece, pieceText, type Step } from '../page.ts';
import { ADVERTISEMENT } from './banners/advertising.ts';
import type { Banner } from './banners/banner.ts';
import { COOKIE_BANNER } from './banners/cookies.ts';
import { COPYRIGHT_LINE } from './banners/copyright.ts';
import { NEWSLETTER_INVITATION } from './banners/newsletter.ts';
import { PAGE_TOOL } from './banners/page-tools.ts';
import { SOCIAL_BUTTONS } from './banners/social.ts';
import { dropped, lineOf, undecorated } from './lines.ts';

const BANNERS: readonly Banner[] = [
  ADVERTISEMENT,
  COOKIE_BANNER,
  NEWSLETTER_INVITATION,
  SOCIAL_BUTTONS,
  PAGE_TOOL,
  COPYRIGHT_LINE,
];

/** Drops every block that is nothing but a banner, wherever it stands. Each line is looked at once for all kinds. */
export const takeBanners: Step = (page) => {
  const gone = new Set<Piece>();
  for (const piece of page.pieces) {
    const line = lineOf(piece);
    if (line !== '' && isBanner(line)) gone.add(piece);
  }
  return dropped(page, gone.size === 0 ? gone : gone.difference(announced(page, gone)));
};

function isBanner(line: string): boolean {
  const words = undecorated(line);
  return BANNERS.some(({ longest, isOne }) => line.length <= longest && isOne(line, words));
}

/** Items of lists that the text announces: "These are blocked:" counts things up. */
function announced({ pieces }: Page, banners: ReadonlySet<Piece>): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  let items: Piece[] = [];
  let isAnnounced = false;
  const end = () => {
    if (isAnnounced) for (const item of items) found.add(item);
    items = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'item') items.push(piece);
    else {
      end();
      isAnnounced = piece.kind === 'paragraph' && !banners.has(piece) && /[:：]$/u.test(pieceText(piece));
    }
  }
  end();
  return found;
}
