import { hash } from 'node:crypto';

/** Characters of a publisher's name. */
const LONGEST_HOST = 120;

/** The article's id: by its address, which survives a renamed file, else by its path. 16 hex digits. */
export function articleId(url: string | null, path: string): string {
  return hashOf(url === null ? `path:${path}` : `url:${placeOf(url)}`);
}

/**
 * Without the scheme and the slash at the end: a site that moves to https, or drops the slash, does not publish its
 * articles again.
 */
function placeOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/(?=\?|$)/, '');
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
  return hash('sha256', text).slice(0, 16);
}
