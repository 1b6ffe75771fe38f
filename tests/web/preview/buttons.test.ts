import { describe, expect, it } from 'vitest';
import { said } from '../../../src/command/said.ts';
import { COMET, FERRY } from '../../support/articles.ts';
import { aPage, type Page, TWO_STORIES, textIn } from '../../support/web-page.ts';

/** Presses the last button that says so, in one of the looks. */
async function press(page: Page, look: 'slack' | 'discord', label: string, path = '/') {
  const shown = await page.open(path);
  const found = [...shown.querySelectorAll(`.${look} button[name]`)].filter(
    (one) => one.textContent === label,
  );
  const button = found.at(-1);
  if (button === undefined) throw new Error(`there is no button “${label}”`);
  const action = button.closest('form')?.getAttribute('action') ?? '';
  return page.send(action, { [look]: button.getAttribute('value') ?? '' });
}

describe.each(['slack', 'discord'] as const)('as %s shows it', (look) => {
  it('a button does what it says', async () => {
    const page = await aPage(TWO_STORIES);
    await page.send('/type', { line: '/article comet' });
    const shown = await press(page, look, 'Save');
    expect(textIn(shown, `.${look}`).at(-1)).toContain('is saved');
    expect(textIn(await page.send('/type', { line: '/saved' }), `.${look}`).at(-1)).toContain(COMET.headline);
  });

  it('a choice is made', async () => {
    const page = await aPage(TWO_STORIES);
    const menu = (await page.open()).querySelector(`.${look} form.menu`);
    const id = menu?.querySelector('input')?.getAttribute('value') ?? '';
    const shown = await page.send('/press', { [`${look}Menu`]: id, chosen: 'space' });
    expect(textIn(shown, `.${look}`).at(-1)).toContain('topic: space');
    expect(textIn(shown, `.${look}`).at(-1)).not.toContain(FERRY.headline);
  });

  it('what is shared stands there for everybody, once', async () => {
    const page = await aPage([FERRY]);
    await page.open();
    expect(textIn(await press(page, look, 'Share in channel'), `#a2 .private`)).toEqual([]);
    expect(textIn(await press(page, look, 'Share in channel'), `#a3 .${look}`).join()).toContain(
      'That was shown here a moment ago.',
    );
  });

  it('a discussion is opened, once, and read in its thread', async () => {
    const page = await aPage([FERRY]);
    await page.open();
    const channel = await press(page, look, 'Discuss');
    const [answer] = textIn(channel, `article:last-child .${look}`);
    expect(answer).toContain('The thread is open');
    const href = channel.querySelector(`article:last-child .${look} a`)?.getAttribute('href') ?? '';
    expect(href).toMatch(/^\/thread\/\w+#\w+$/);
    expect(textIn(channel, `.${look} .replies`)).toEqual(['1 reply']);
    const thread = await page.open(href);
    expect(textIn(thread, 'h1')).toEqual(['Thread']);
    expect(textIn(thread, `.${look}`)).toHaveLength(2);
    expect(textIn(thread, '.private')).toEqual([]);
    const again = await press(page, look, 'Discuss');
    expect(textIn(again, `article:last-child .${look}`)[0]).toContain('There is a thread about it');
    expect(textIn(again, `.${look} .replies`)).toEqual(['1 reply']);
  });

  it('a form is opened by a button', async () => {
    const page = await aPage([FERRY]);
    await page.open();
    const shown = await press(page, look, 'Subscribe this channel');
    expect(textIn(shown, 'dialog h2')).toEqual(['Digest in this channel']);
  });
});

describe('a button', () => {
  it('of a thread is answered in the thread, to who pressed or to everybody there', async () => {
    const page = await aPage([FERRY]);
    await page.send('/type', { line: '/article ferry share:yes' });
    const opening = (await page.open()).querySelector('article:last-child')?.id ?? '';
    const under = { id: opening, channel: 'newsdesk', url: null };
    await page.chat.post(
      { platform: 'web', workspace: 'local', id: 'newsdesk' },
      { part: said('A reply.', { locale: 'en' }), under, threadName: '', key: 'reply' },
    );
    const thread = await press(page, 'slack', 'Save', `/thread/${opening}`);
    expect(page.path).toMatch(new RegExp(`^/thread/${opening}#a\\d+$`));
    expect(textIn(thread, 'article:last-child .slack')[0]).toMatch(/Only visible to you.*is saved/);
    expect(textIn(await page.open(), 'article:last-child')[0]).not.toContain('is saved');
    await page.send(`/press?thread=${opening}`, {
      slack: JSON.stringify({ command: 'article', subcommand: '', values: { query: 'ferry', share: 'yes' } }),
    });
    const shared = await page.open(`/thread/${opening}`);
    expect(textIn(shared, 'article:last-child .slack h3')).toEqual([FERRY.headline]);
    expect(textIn(shared, 'article:last-child .private')).toEqual([]);
  });

  it.each([
    { slack: 'no JSON' },
    { slack: '{"command":"gone","subcommand":"","values":{}}' },
    { discord: '["x"]' },
    { discordMenu: '[]', chosen: 'x' },
    { slackMenu: '{}', chosen: 'x' },
    { slackMenu: 'x' },
    { nothing: '' },
  ])('of another version of the program is told so: %j', async (fields) => {
    const page = await aPage([FERRY]);
    await page.open();
    const shown = await page.send('/press', fields as unknown as Record<string, string>);
    expect(textIn(shown, '.slack').at(-1)).toMatch(/older version of me|There is no command \/gone/);
  });
});
