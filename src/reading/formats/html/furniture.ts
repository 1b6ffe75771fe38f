import { type Element, textIn } from './elements.ts';

/** Elements that hold nothing to read. */
const SILENT = new Set(
  (
    'script style noscript template iframe object embed applet svg canvas video audio button select option datalist ' +
    'input textarea map head link meta base title rt rp frameset noframes noembed dialog progress meter ' +
    'amp-ad amp-sidebar amp-consent amp-social-share amp-analytics amp-user-notification amp-auto-ads amp-embed ' +
    'amp-sticky-ad amp-iframe amp-pixel'
  ).split(' '),
);
const ASIDE = new Set(['nav', 'aside']);
const ASIDE_ROLES =
  /^(?:navigation|complementary|contentinfo|dialog|alertdialog|search|menu|menubar|toolbar|form)$/;
const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore)/i;
const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screen-reader-only|hidden-print-only|a11y-hidden)(?:\s|$)/i;

/** What the classes and ids of furniture are made of. Each is a whole word between hyphens, underscores or spaces. */
const FURNITURE = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'cookies?|consent|gdpr|onetrust|newsletters?|sign-?up|subscribe|subscription|mailing-?list|paywall|piano',
    'share|sharing|sharebar|sharedaddy|addtoany|social|socials|follow-us',
    'comments?|disqus|respond|replies',
    'related|recommended|recommendations|recirc|read-?more|read-?next|up-?next|more-(?:from|news|stories|on)|outbrain|taboola|jp-relatedposts',
    'ads?|advert|adverts|advertisement|advertising|adslot|ad-?(?:unit|slot|container|wrapper)|sponsor|sponsored|promo|promos|promotion|banner-ad',
    'breadcrumbs?|pagination|pager|post-navigation|nav-links|navbar|navigation|sidebar|widget-area|skip-?link|masthead',
    'popup|modal|overlay|lightbox|toast|most-(?:read|popular|viewed)|trending|tag-?(?:list|cloud)|post-tags|author-(?:bio|box|card)|print-only|donate|donation',
  ].join('|')})(?:$|[\\s_-])`,
  'i',
);
/** Elements that may carry such a class because of what is somewhere in them. */
const NEVER_FURNITURE = new Set(['html', 'body', 'main', 'article', '#root', 'h1', 'p', 'blockquote']);

interface Contents {
  readonly text: number;
  /** True when the article's own marks are in it. */
  readonly essential: boolean;
}

/** Takes out of a tree what nobody would read aloud from a page: in place. */
export function removeFurniture(root: Element): void {
  new Cleaner(textLength(root)).clean(root, { quoted: false, inArticle: false });
}

/** Takes out only what is never shown: for HTML that an author has put into a text. */
export function removeUnseen(element: Element): void {
  keep(element, (child) => !isUnseen(child));
  for (const child of element.children) if (typeof child !== 'string') removeUnseen(child);
}

class Cleaner {
  readonly #total: number;

  constructor(total: number) {
    this.#total = total;
  }

  clean(element: Element, place: { quoted: boolean; inArticle: boolean }): Contents {
    const inner = {
      quoted: place.quoted || element.name === 'blockquote',
      inArticle: place.inArticle || element.name === 'article' || element.name === 'main',
    };
    let text = 0;
    let essential = ['h1', 'article', 'main'].includes(element.name);
    keep(element, (child) => {
      if (isUnseen(child) || isAside(child)) return false;
      const contents = this.clean(child, inner);
      if (this.#isFurniture(child, contents, inner)) return false;
      text += contents.text;
      essential ||= contents.essential;
      return true;
    });
    for (const child of element.children) if (typeof child === 'string') text += child.trim().length;
    return { text, essential };
  }

  #isFurniture(
    { name, attributes }: Element,
    { text, essential }: Contents,
    { quoted, inArticle }: { quoted: boolean; inArticle: boolean },
  ): boolean {
    // Whole pages stand in a form where a server of Microsoft's has written them.
    if (name === 'form') return !essential && text < this.#total * 0.5;
    if (name === 'footer') return !quoted;
    if (name === 'header') return !inArticle && !essential && text < this.#total * 0.3;
    if (NEVER_FURNITURE.has(name) || essential || text > this.#total * 0.4) return false;
    return FURNITURE.test(attributes.get('class') ?? '') || FURNITURE.test(attributes.get('id') ?? '');
  }
}

function isUnseen({ name, attributes }: Element): boolean {
  if (SILENT.has(name)) return true;
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  return HIDDEN_STYLE.test(attributes.get('style') ?? '') || HIDDEN_CLASS.test(attributes.get('class') ?? '');
}

function isAside({ name, attributes }: Element): boolean {
  return ASIDE.has(name) || ASIDE_ROLES.test(attributes.get('role') ?? '');
}

function keep(element: Element, wanted: (child: Element) => boolean): void {
  const kept = element.children.filter((child) => typeof child === 'string' || wanted(child));
  element.children.length = 0;
  for (const child of kept) element.children.push(child);
}

function textLength(element: Element): number {
  return textIn(element).replace(/\s+/g, ' ').length;
}
