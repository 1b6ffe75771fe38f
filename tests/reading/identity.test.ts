import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../src/reading/canonical-address.ts';
import { articleId } from '../../src/reading/identity.ts';
import { draftOf } from './reading.ts';

const ADDRESS = 'https://news.example/2025/ferry?page=2';

describe('canonicalAddress', () => {
  it.each([
    ['white space', ` ${ADDRESS}\n`],
    ['a fragment', `${ADDRESS}#comments`],
    ['campaign parameters', `${ADDRESS}&utm_source=mail&UTM_Medium=x`],
    ['a campaign parameter in front', ADDRESS.replace('?', '?utm_campaign=a&')],
    ['click identifiers', `${ADDRESS}&fbclid=1&gclid=2&igshid=3&mc_cid=4&mc_eid=5`],
    ['more click identifiers', `${ADDRESS}&yclid=1&msclkid=2&gbraid=3&_ga=4&_hsenc=5&mkt_tok=6`],
    ['a referrer', `${ADDRESS}&ref=home&ref_src=x&cmpid=y`],
    ['a parameter without a value', `${ADDRESS}&fbclid`],
    ['a default port', ADDRESS.replace('.example', '.example:443')],
    ['capitals in the host', ADDRESS.replace('news.example', 'News.EXAMPLE')],
    ['dots in the path', ADDRESS.replace('/2025', '/x/../2025')],
  ])('takes out %s', (_, address) => {
    expect(canonicalAddress(address)).toBe(ADDRESS);
  });

  it.each([
    ['parameters that say what the page is', 'https://news.example/a?id=7&lang=fr'],
    ['parameters whose names only begin like tracking', 'https://news.example/a?reference=7&utm=x'],
    ['another port', 'http://news.example:8080/a'],
    ['http', 'http://news.example/a'],
    ['the way that parameters are written', 'https://news.example/a?q=new%20line&flag&x=a+b'],
  ])('keeps %s', (_, address) => {
    expect(canonicalAddress(address)).toBe(address);
    expect(canonicalAddress(`${address}&utm_source=mail`.replace('/a&', '/a?'))).toBe(address);
  });

  it.each([
    'https://news.example/ferry/amp',
    'https://news.example/ferry/amp/',
    'https://news.example/amp/ferry',
    'https://amp.news.example/ferry',
    'https://news.example/ferry?amp',
    'https://news.example/ferry?amp=1&utm_source=x',
    'https://news.example/ferry?outputType=amp',
    'https://www.google.com/amp/s/news.example/ferry/amp/',
    'https://google.co.uk/amp/s/news.example/ferry',
  ])('names the page itself instead of its AMP edition: %s', (address) => {
    expect(canonicalAddress(address)).toBe('https://news.example/ferry');
  });

  it('takes out the mark of an AMP file', () => {
    expect(canonicalAddress('https://news.example/ferry.amp.html')).toBe('https://news.example/ferry.html');
  });

  it.each([
    'https://news.example/amp',
    'https://news.example/music/amps',
    'https://amp.example/a',
    'https://news.example/a?camp=1',
  ])('takes no page about amps for an AMP edition: %s', (address) => {
    expect(canonicalAddress(address)).toBe(address);
  });

  it('leaves no question mark behind', () => {
    expect(canonicalAddress('https://news.example/a?utm_source=mail')).toBe('https://news.example/a');
    expect(canonicalAddress('https://news.example/a?')).toBe('https://news.example/a');
  });

  it.each([
    ['credentials', 'https://ana:secret@news.example/a'],
    ['a name without a password', 'https://ana@news.example/a'],
    ['a script', 'javascript:alert(1)'],
    ['a script in disguise', ' JaVaScRiPt:alert(1)'],
    ['data', 'data:text/html,<b>x</b>'],
    ['a file', 'file:///etc/passwd'],
    ['another scheme', 'ftp://news.example/a'],
    ['no scheme', 'news.example/a'],
    ['a path', '/a'],
    ['a dead link', '#'],
    ['nothing', ''],
    ['an address beyond any use', `https://news.example/${'x'.repeat(2000)}`],
  ])('refuses %s', (_, address) => {
    expect(canonicalAddress(address)).toBeNull();
  });
});

describe('an article’s id', () => {
  const seed = (url: string) => `---\nurl: ${url}\n---\n# Harbour opens\n\nIt left.`;
  const id = draftOf(seed('https://news.example/ferry')).id;

  it.each([
    ['http', 'http://news.example/ferry'],
    ['www', 'https://www.news.example/ferry'],
    ['a slash at the end', 'https://news.example/ferry/'],
    ['AMP', 'https://news.example/ferry/amp/'],
    ['http and www', 'http://www.news.example/ferry'],
    ['tracking', 'https://news.example/ferry?utm_source=mail#top'],
  ])('is the same for its address with %s', (_, url) => {
    expect(draftOf(seed(url)).id).toBe(id);
  });

  it('survives a renamed and an edited file when there is an address', () => {
    const edited = seed('https://news.example/ferry').replace('It left.', 'It left late.');
    expect(draftOf(edited, 'archive/2025/other.md').id).toBe(id);
  });

  it('is the same wherever the address was found', () => {
    expect(draftOf('# Harbour opens\n\nIt left.\n\nOriginal url: https://news.example/ferry').id).toBe(id);
  });

  it.each(['https://news.example/ferry?page=2', 'https://news.example/Ferry', 'https://other.example/ferry'])(
    'differs for another page: %s',
    (url) => {
      expect(draftOf(seed(url)).id).not.toBe(id);
    },
  );

  it('follows the path when there is no address', () => {
    const text = '# Harbour opens\n\nIt left.';
    expect(draftOf(text, 'a.md').id).toBe(draftOf(`${text} Late.`, 'a.md').id);
    expect(draftOf(text, 'a.md').id).not.toBe(draftOf(text, 'b.md').id);
    expect(draftOf(text, 'a.md').id).not.toBe(draftOf(text, 'x/a.md').id);
  });

  it('never takes a path for an address', () => {
    expect(articleId(null, 'news.example/ferry')).not.toBe(id);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('an article’s source', () => {
  it.each([
    ['the host of its address', 'https://news.example/a', 'news.example'],
    ['the host without www', 'https://www.news.example/a', 'news.example'],
    ['a host that is nothing but www', 'http://www./a', 'www.'],
    ['nobody when the host is too long for a name', `https://${'abcdefghi.'.repeat(13)}example/a`, null],
  ])('is %s when nobody names one', (_, url, source) => {
    expect(draftOf(`---\nurl: ${url}\n---\n# Harbour opens\n\nIt left.`).source).toBe(source);
  });
});
