import { describe, expect, it } from 'vitest';
import { installStates } from '../../src/slack/install-state.ts';
import { BOT_SCOPES } from '../../src/slack/scopes.ts';
import { newSecret } from '../../src/system.ts';
import { NOW } from '../support/articles.ts';
import { aStore } from '../support/desk.ts';
import { anInstallable, comingBack } from '../support/installing-on-slack.ts';
import { aSlack } from '../support/running-slack.ts';

const MINUTE = 60_000;

async function installable(refusals: readonly string[] = []) {
  const slack = await aSlack({ refusals });
  const store = await aStore();
  const bot = await anInstallable(slack, store);
  await bot.chat.connect();
  const team = slack.addTeam('T0OTHER01');
  const exchanged = () => slack.calls.filter(({ method }) => method === 'oauth.v2.access').length;
  const installed = async () => (await store.installations('slack')).map(({ workspace }) => workspace);
  /** The token that was given out. */
  const token = () => [...team.tokens.keys()].at(-1) ?? '';
  return { slack, store, bot, team, exchanged, installed, token };
}

describe('installing the app', () => {
  it('leads to Slack, asks for what the bot calls, and is bound to the browser', async () => {
    const { bot, slack } = await installable();

    const page = await bot.browser().open('/slack/install');

    expect(page.status).toBe(302);
    const to = new URL(page.headers.get('location') ?? '');
    expect(`${to.origin}${to.pathname}`).toBe('https://slack.com/oauth/v2/authorize');
    expect(to.searchParams.get('client_id')).toBe(slack.clientId);
    expect(to.searchParams.get('scope')?.split(',')).toEqual([...BOT_SCOPES]);
    const cookie = page.headers.get('set-cookie') ?? '';
    expect(cookie).toContain(`=${to.searchParams.get('state')};`);
    expect(cookie).toMatch(/; Secure; HttpOnly; .*Max-Age=600/);
  });

  it('leads back into Slack, and keeps the token where nobody reads it', async () => {
    const { bot, team, store, installed, token } = await installable();

    const page = await bot.install(team);

    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`slack://app?team=${team.id}`);
    expect(await installed()).toEqual([team.id]);
    expect(token()).toMatch(/^xoxb-T0OTHER01-/);
    const everything = JSON.stringify([await store.installations('slack'), bot.log.lines]);
    expect(everything).not.toContain(token());
  });

  it('may be done again', async () => {
    const { bot, team, installed } = await installable();

    for (let time = 0; time < 2; time += 1) expect((await bot.install(team)).status).toBe(200);

    expect(await installed()).toEqual([team.id]);
  });
});

describe('who comes back with another state than their own', () => {
  it.each<[string, (state: string) => Record<string, string>]>([
    ['none', () => ({})],
    ['an empty one', () => ({ state: '' })],
    ['one that is made up', () => ({ state: `${Date.now() + MINUTE}.guessed.guessed` })],
    ['one that is changed', (state) => ({ state: state.replace(/^\d+/, (until) => `${Number(until) + 1}`) })],
  ])('is sent away, and nothing is asked of Slack: %s', async (_, changed) => {
    const { bot, slack, team, exchanged, installed } = await installable();
    const browser = bot.browser();
    const { code, state } = slack.allow(await browser.begin(), team);
    const told = changed(state);
    // Whoever can set cookies for us has them say the same.
    if (told.state !== undefined) browser.cookie = `slack-app-oauth-state=${told.state}`;

    const page = await browser.open(comingBack({ code, ...told }));

    expect(page.status).toBe(400);
    expect(await page.text()).toContain('Not installed');
    expect(exchanged()).toBe(0);
    expect(await installed()).toEqual([]);
    // Nobody is called out of bed for what anybody can do.
    expect(bot.log.lines.map(({ level }) => level)).toEqual(['info']);
  });

  it('is sent away: that of another browser', async () => {
    const { bot, slack, team, exchanged } = await installable();
    const attacker = bot.browser();
    const allowed = slack.allow(await attacker.begin(), team);
    const victim = bot.browser();

    expect((await victim.open(comingBack(allowed))).status).toBe(400);
    await victim.begin();
    expect((await victim.open(comingBack(allowed))).status).toBe(400);

    expect(exchanged()).toBe(0);
  });

  it('is sent away: one that was used, also at another process', async () => {
    const { bot, slack, store, team, exchanged } = await installable();
    const other = await anInstallable(slack, store);
    await other.chat.connect();
    const browser = bot.browser();
    const allowed = slack.allow(await browser.begin(), team);
    const { cookie } = browser;
    const elsewhere = other.browser();
    elsewhere.cookie = cookie;

    expect((await elsewhere.open(comingBack(allowed))).status).toBe(200);
    for (const again of [browser, elsewhere]) {
      again.cookie = cookie;
      expect((await again.open(comingBack(allowed))).status).toBe(400);
    }

    expect(exchanged()).toBe(1);
  });

  it('is sent away: one that is older than ten minutes, or that somebody else has signed', async () => {
    const states = (clientSecret: string) =>
      installStates({ clientSecret, newSecret, isFirst: async () => true });
    const at = (minutes: number) => new Date(NOW + minutes * MINUTE);
    const state = await states('ours').generateStateParam({ scopes: [] }, at(0));

    await expect(states('ours').verifyStateParam(at(10), state)).resolves.toBeDefined();
    await expect(states('ours').verifyStateParam(at(10.1), state)).rejects.toThrow('is over');
    await expect(states('theirs').verifyStateParam(at(1), state)).rejects.toThrow('not one of ours');
    expect(await states('ours').generateStateParam({ scopes: [] }, at(0))).not.toBe(state);
  });
});

describe('what cannot be installed', () => {
  it('wakes nobody when somebody makes up a code', async () => {
    const { bot, slack, team, installed } = await installable(['invalid_code']);
    const browser = bot.browser();
    const { state } = slack.allow(await browser.begin(), team);

    expect((await browser.open(comingBack({ code: 'made up', state }))).status).toBe(502);

    expect(bot.log.lines.map(({ level }) => level)).toEqual(['info']);
    expect(await installed()).toEqual([]);
  });

  it('says so to who did not allow it', async () => {
    const { bot, exchanged } = await installable();
    const browser = bot.browser();
    await browser.begin();

    const page = await browser.open('/slack/oauth_redirect?error=access_denied&state=');

    expect(page.status).toBe(400);
    const told = await page.text();
    expect(told).toContain('You did not allow it');
    expect(exchanged()).toBe(0);
    // Also where a web server hands on to the bot what is below another path.
    const [, again = ''] = /<a href="([^"]+)">Try again/.exec(told) ?? [];
    expect(new URL(again, 'https://example.com/news/slack/oauth_redirect?error=x').href).toBe(
      'https://example.com/news/slack/install',
    );
  });

  it('says so when Slack refuses, and logs no secret', async () => {
    const { bot, slack, team, installed } = await installable(['invalid_code']);
    const browser = bot.browser();
    const { state } = slack.allow(await browser.begin(), team);

    const page = await browser.open(comingBack({ state, code: 'a-code-of-mine' }));

    expect(page.status).toBe(502);
    expect(await installed()).toEqual([]);
    const logged = JSON.stringify(bot.log.lines);
    expect(logged).toContain('invalid_code');
    expect(logged).not.toMatch(/a-code-of-mine|double-client-secret/);
  });

  it('is a whole organisation', async () => {
    const { bot, slack, team, installed } = await installable();
    const browser = bot.browser();
    const allowed = slack.allow(await browser.begin(), team, true);

    const page = await browser.open(comingBack(allowed));

    expect(page.status).toBe(400);
    expect(await page.text()).toContain('single workspaces');
    expect(await installed()).toEqual([]);
  });
});
