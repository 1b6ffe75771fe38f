/** What the pictures of a page are, and where. */

export function isEmoji(alt: string, className: string): boolean {
  return (
    alt !== '' &&
    alt.length <= 12 &&
    (/\bemoji\b/i.test(className) || /^(?:\p{Extended_Pictographic}|\u200D|\uFE0F)+$/u.test(alt))
  );
}

/** A side, in pixels, up to which a picture is a sign, or counts its readers. */
const SMALL = 48;
const ORNAMENT = /(?:^|[\s/_.-])(?:logo|avatar|gravatar|favicon|sprite|spacer|pixel|icon)s?(?:$|[\s/_.-])/i;

/** A picture that shows nothing of what the article is about. */
export function isOrnament(attributes: ReadonlyMap<string, string>, src: string): boolean {
  const sides = ['width', 'height'].map(
    (side) => /^\s*(\d+)(?:px)?\s*$/.exec(attributes.get(side) ?? '')?.[1],
  );
  if (sides.some((side) => side !== undefined && Number(side) <= SMALL)) return true;
  const file =
    src
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  return ORNAMENT.test(file) || ORNAMENT.test(attributes.get('class') ?? '');
}

/** Where a picture is, though pages that load it late say so in attributes of their own. */
export function sourceOf(attributes: ReadonlyMap<string, string>): string | null {
  const lazy = ['data-src', 'data-original', 'data-lazy-src'].map((name) => attributes.get(name));
  const sets = ['data-srcset', 'srcset'].map((name) => largest(attributes.get(name) ?? ''));
  const choices = [...lazy, attributes.get('src'), ...sets];
  return (
    choices.find((choice) => choice !== undefined && /^(?!data:|blob:|about:)\s*\S/i.test(choice)) ?? null
  );
}

function largest(srcset: string): string | undefined {
  const choices = srcset
    .slice(0, 20_000)
    .split(/,\s+/)
    .map((choice) => choice.trim().split(/\s+/))
    .map(([url = '', size = '1x']) => ({ url, size: Number.parseFloat(size) || 0 }));
  return choices.sort((one, other) => other.size - one.size)[0]?.url;
}
