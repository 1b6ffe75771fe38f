import { webAddress } from '../core/address.ts';

/**
 * Query parameters that say how a reader came, not what the page is. Sources: the parameters that browsers and
 * blockers strip (the “ClearURLs” and “AdGuard URL tracking” lists name them), and the services' own manuals.
 */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_\\w+',
    // Advertisements and mailings.
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|ysclid|li_fat_id|rb_clickid|epik|irclickid',
    'mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_\\w+_id|ml_subscriber\\w*|wickedid',
    // Who shared it, and measurement.
    'igsh|igshid|sr_share|share_id|sharetype|_ga|_gl|guccounter|guce_referrer\\w*|xtor|wt_mc|at_(?:medium|campaign\\w*|custom\\d)',
    'ref|ref_src|ref_url|cmpid|cmp|ncid|s_cid|ocid|smid|smtyp|spm',
  ].join('|')})$`,
  'i',
);

/** Query parameters that ask for a page's AMP edition. */
const AMP_PARAMETER = /^(?:amp(?:=1|=true)?|(?:outputtype|_amp|mode|display)=amp|_amp=true)$/i;

/**
 * The address under which a page is one and the same: no fragment, no tracking parameters, no default port, and the
 * page itself instead of its AMP edition.
 * @returns null when it is no http(s) address
 */
export function canonicalAddress(address: string): string | null {
  const parsed = URL.parse(withoutCache(address.trim()));
  if (
    parsed === null ||
    !/^https?:$/.test(parsed.protocol) ||
    parsed.username !== '' ||
    parsed.password !== ''
  )
    return null;
  parsed.hash = '';
  parsed.hostname = parsed.hostname.replace(/^amp\.(?=[^.]+\.)/, '');
  parsed.pathname = withoutAmp(parsed.pathname);
  // Not through `searchParams`, which would write the other parameters in another way.
  parsed.search = parsed.search
    .slice(1)
    .split('&')
    .filter((pair) => !TRACKING.test(pair.split('=')[0] ?? '') && !AMP_PARAMETER.test(pair))
    .join('&');
  const checked = webAddress.safeParse(parsed.href);
  return checked.success ? checked.data : null;
}

/** Google's cache of AMP pages: `https://www.google.com/amp/s/news.example/a` is `https://news.example/a`. */
function withoutCache(address: string): string {
  const [, secure, page] = /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/amp\/(s\/)?(.+)$/i.exec(address) ?? [];
  if (page === undefined) return address;
  return `${secure === undefined ? 'http' : 'https'}://${page}`;
}

/** `/a/amp`, `/amp/a` and `/a.amp.html`. A page about amps, `/amp` or `/music/amps`, stays. */
function withoutAmp(path: string): string {
  return path
    .replace(/^\/amp(?=\/[^/])/i, '')
    .replace(/(?<=[^/])\/amp\/?$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '');
}
