import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutInvisible } from '../../../src/core/text.ts';
import { wordsFor } from '../../../src/i18n/catalogue.ts';
import { document } from '../../../src/message/document.ts';
import { messageHtml } from '../../../src/web/preview/message-html.ts';
import { anyHostile } from '../../support/any-hostile.ts';
import { COMET, FERRY } from '../../support/articles.ts';
import { inEveryKind } from '../../support/every-kind.ts';
import { HOSTILE_ARTICLE } from '../../support/hostile.ts';
import { aPage, parsed, TWO_STORIES, textIn } from '../../support/web-page.ts';

/** What messages are drawn with, and nothing else: no script, no picture, no frame, no style. */
const TAGS = new Set(
  'ARTICLE SECTION DIV P H3 H4 HR UL LI A B STRONG EM S CODE BR SPAN TIME FORM BUTTON INPUT SELECT OPTION'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set([
  ...['id', 'class', 'href', 'target', 'rel', 'aria-label', 'aria-hidden', 'datetime', 'method', 'action'],
  ...['name', 'value', 'type', 'required'],
]);

describe('the page', () => {
  it('begins with the digest, as Slack and as Discord would show it', async () => {
    const { open } = await aPage(TWO_STORIES);
    const page = await open();
    for (const look of ['.slack', '.discord']) {
      expect(textIn(page, `${look} h3`)).toEqual(['Digest · Sunday, 22 November 2026']);
      const said = textIn(page, look).join();
      expect(said).toContain(FERRY.headline);
      expect(said).toContain(COMET.headline);
      expect(said).toContain('Newsdesk APP 9:00 AM');
      expect(textIn(page, `${look} .asked`)).toEqual(['You typed /digest']);
    }
    expect(textIn(page, '.slack .private')).toEqual(['Only visible to you']);
    expect(textIn(page, '.discord .private')).toEqual(['Only you can see this']);
  });

  it('asks for the digest once, however often it is looked at', async () => {
    const { open } = await aPage([FERRY]);
    await Promise.all([open(), open(), open()]);
    expect(textIn(await open(), 'article')).toHaveLength(1);
  });

  it('loads nothing from anywhere else, and no script stands in it', async () => {
    const { open, ask } = await aPage([FERRY]);
    const page = await open();
    const loaded = [...page.querySelectorAll('[src], link[href]')].map(
      (one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '',
    );
    expect(loaded.sort()).toEqual(['/icon.svg', '/page.css', '/page.js']);
    for (const path of loaded) expect(await ask(path)).toMatchObject({ status: 200 });
    expect(textIn(page, 'script, style')).toEqual(['']);
    expect(page.querySelectorAll('[style]')).toHaveLength(0);
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toMatch(/default-src 'none';.*script-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|data:|http/);
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
  });

  it('has a name, landmarks, labels, and a way past the messages', async () => {
    const { open } = await aPage([FERRY]);
    const page = await open();
    expect(page.documentElement.getAttribute('lang')).toBe('en');
    for (const landmark of ['header', 'main', 'footer', 'h1', '[role=log]', '[role=status]'])
      expect(page.querySelectorAll(landmark)).toHaveLength(1);
    expect(page.querySelector('.skip')?.getAttribute('href')).toBe('#line');
    expect(page.querySelector('label[for=line]')?.textContent).toBe('Command');
    const nameless = [...page.querySelectorAll('button, a')].filter((one) => one.textContent.trim() === '');
    expect(nameless).toEqual([]);
  });

  it('completes commands and their options, from their definitions', async () => {
    const { open } = await aPage([FERRY]);
    const offered = [...(await open()).querySelectorAll('#commands option')];
    const typed = offered.map((one) => one.getAttribute('value'));
    expect(typed).toEqual(expect.arrayContaining(['/digest', '/digest topic:', '/subscription add when:']));
    expect(typed).not.toContain('/subscription');
    expect(offered.every((one) => one.textContent !== '')).toBe(true);
  });

  it('speaks the language of the installation', async () => {
    const { open } = await aPage([FERRY], { locale: 'fr' });
    const page = await open();
    expect(page.documentElement.getAttribute('lang')).toBe('fr');
    expect(textIn(page, '.slack .private')).toEqual(['Visible uniquement par vous']);
  });

  it('keeps the look and the colours that somebody chooses', async () => {
    const { ask, send } = await aPage([FERRY]);
    const { origin } = new URL((await aPage()).chat.url);
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await send('/look', { theme: 'dark' });
    const page = parsed((await ask('/', { headers: { cookie: 'theme=dark; look=slack' } })).text);
    expect({ ...page.documentElement.dataset }).toMatchObject({ theme: 'dark', look: 'slack' });
    expect(textIn(page, '[aria-pressed=true]')).toEqual(['Slack', 'Dark']);
    const strange = parsed((await ask('/', { headers: { cookie: 'theme="><b>; look=x' } })).text);
    expect({ ...strange.documentElement.dataset }).toMatchObject({ theme: 'system', look: 'both' });
  });
});

describe('what an article says', () => {
  const drawing = { words: wordsFor('en').web, press: '/press', home: 'http://127.0.0.1:3000/' };
  /** A message as the page draws it. */
  const drawn = (said: Parameters<typeof document>) =>
    parsed(
      messageHtml(
        {
          ...{ id: 'a1', at: 0, asked: null, isPrivate: false, isEdited: false },
          document: document(...said),
        },
        null,
        { ...drawing, timeOf: String },
      ).source,
    );
  /** What Slack has in place of signs that would mean something. */
  const asTyped = (text: string) =>
    text.replace(
      /[∗ˍ∼ˋ∶›]/g,
      (sign) => ({ '∗': '*', ˍ: '_', '∼': '~', ˋ: '`', '∶': ':', '›': '>' })[sign] ?? '',
    );
  const bare = (text: string) => asTyped(text).replace(/\s+/g, '');

  it.each(Object.entries(inEveryKind))('in %s is shown as it is, and does nothing', (_, blocksOf) => {
    const property = (hostile: string) => {
      const page = drawn(['en', 'A preview', blocksOf(hostile)]);
      for (const element of page.querySelectorAll('*')) {
        expect(TAGS).toContain(element.tagName);
        for (const { name } of element.attributes) expect(ATTRIBUTES).toContain(name);
      }
      for (const link of page.querySelectorAll('a'))
        expect(link.getAttribute('href')).toMatch(/^https:\/\/news\.example\//);
      const said = bare(withoutInvisible(hostile)).slice(0, 30);
      for (const look of ['.slack', '.discord'])
        expect(bare(page.querySelector(look)?.textContent ?? '')).toContain(said);
    };
    fc.assert(fc.property(anyHostile, property), { seed: 7, numRuns: 60 });
  });

  it('stays text also where it looks like HTML', async () => {
    const headline = '<script>alert(1)</script><img src=x onerror=alert(1)> "quoted" \'too\' &amp;';
    const page = await aPage([{ ...FERRY, headline, dek: headline, topics: [headline] }, HOSTILE_ARTICLE]);
    for (const path of ['/', '/thread/x']) {
      const shown = await page.open(path);
      expect(shown.querySelectorAll('script')).toHaveLength(1);
      expect(shown.querySelectorAll('img, iframe, object, [onerror]')).toHaveLength(0);
      expect(textIn(shown, '.slack').join()).toContain(headline);
      expect(textIn(shown, '.discord').join()).toContain(headline);
    }
    const typed = await page.send('/type', { line: `/article ${headline}` });
    expect(typed.querySelectorAll('script')).toHaveLength(1);
    expect(textIn(typed, '.asked').at(-1)).toBe(`You typed /article ${headline}`);
  });

  it('leads nowhere but to the web', () => {
    const link = { type: 'link', text: 'here', url: 'javascript:alert(1)' } as const;
    const page = drawn(['en', '', [{ type: 'text', content: [link] }]]);
    expect([...page.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual(['#', '#']);
  });

  it('leads to the page itself in its place, and elsewhere beside it', () => {
    const content = ['http://127.0.0.1:3000/thread/a#b', 'https://news.example/a'].map(
      (url) => ({ type: 'link', text: 'here', url }) as const,
    );
    const page = drawn(['en', '', [{ type: 'text', content }]]);
    const links = [...page.querySelectorAll('.slack a')].map((one) => one.outerHTML);
    expect(links).toEqual([
      '<a href="/thread/a#b">here</a>',
      '<a href="https://news.example/a" target="_blank" rel="noopener noreferrer">here</a>',
    ]);
  });
});
