import { createHash } from 'node:crypto';
import { webAddress } from '../core/address.ts';

/** Characters of a publisher's name. */
const LONGEST_HOST = 120;

/** Query parameters that say how a reader came, not what the page is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid)$/i;

/**
 * The address under which a page is one and the same: no fragment, no tracking parameters, no default port.
 * @returns null when it is no http(s) address
 */
export function canonicalAddress(address: string): string | null {
  const parsed = URL.parse(address.trim());
  if (
    parsed === null ||
    !/^https?:$/.test(parsed.protocol) ||
    parsed.username !== '' ||
    parsed.password !== ''
  )
    return null;
  parsed.hash = '';
  // Not through `searchParams`, which would write the other parameters in another way.
  const parameters = parsed.search.slice(1).split('&');
  parsed.search = parameters.filter((pair) => !TRACKING.test(pair.split('=')[0] ?? '')).join('&');
  const checked = webAddress.safeParse(parsed.href);
  return checked.success ? checked.data : null;
}

/** The article's id: by its address, which survives a renamed file, else by its path. 16 hex digits. */
export function articleId(url: string | null, path: string): string {
  // The scheme is left out: a site that moves to https does not publish its articles again.
  const identity = url === null ? `path:${path}` : `url:${url.replace(/^https?:\/\/(?:www\.)?/, '')}`;
  return hashOf(identity);
}

/** The publisher's name when nobody gave one: the host, without `www.`. Null when that is no name to show. */
export function hostOf(url: string): string | null {
  const host = new URL(url).hostname.replace(/^www\.(?=.)/, '');
  return host.length <= LONGEST_HOST ? host : null;
}

/** An id for an article whose own is taken by another one that was there before. 16 hex digits. */
export function anotherId(identity: string, substance: string): string {
  return hashOf(`${identity}:${substance}`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
