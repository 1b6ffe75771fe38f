import { describe, expect, it } from 'vitest';
import { slackChecks } from '../../src/slack/checks.ts';
import type { LookSettings } from '../../src/slack/settings.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { BOT_SCOPES } from '../doubles/slack/web-api.ts';
import { looked } from '../support/looked.ts';
import { freePort, parrotPort } from '../support/network.ts';
import { CHANNEL } from '../support/posting-to-slack.ts';
import { NO_LOG } from '../support/runner-on.ts';
import { aSlack } from '../support/running-slack.ts';

const GOOD = {
  check: 'Slack token',
  state: 'ok',
  found: 'It is good for the workspace “newsroom”, as @newsdesk.',
};

function checksOf(
  { botToken, appToken, apiUrl }: Pick<SlackDouble, 'botToken' | 'appToken' | 'apiUrl'>,
  given: Partial<LookSettings> = {},
) {
  const settings = { botToken, apiUrl, transport: { mode: 'socket', appToken } as const, ...given };
  return slackChecks(settings, NO_LOG, 1000);
}

const http = (signingSecret: string): LookSettings['transport'] => ({
  ...{ mode: 'http', signingSecret },
  ...{ host: '127.0.0.1', port: 3000 },
});

describe('looking at Slack', () => {
  it('finds nothing to mend where nothing is wrong, and opens no connection', async () => {
    const slack = await aSlack();
    const { checks } = checksOf(slack);

    expect(await looked(checks)).toMatchObject([
      GOOD,
      { check: 'Slack scopes', state: 'ok', found: `The bot has all ${BOT_SCOPES.length} that it needs.` },
      { check: 'Slack app token', state: 'ok', remedy: null },
    ]);
    expect(slack.openSockets()).toBe(0);
  });

  it('finds a token that was taken back, and says nothing of what hangs on it', async () => {
    const slack = await aSlack({ refusals: ['token_revoked'] });
    slack.revoke();
    const { checks, poster } = checksOf(slack);

    expect(await looked(checks)).toMatchObject([
      {
        check: 'Slack token',
        says: expect.stringContaining('Slack refuses SLACK_BOT_TOKEN (token_revoked). Copy'),
      },
      { check: 'Slack app token', state: 'ok' },
    ]);
    expect(await poster()).toBeNull();
  });

  it('finds an app token that Slack does not know', async () => {
    const slack = await aSlack({ refusals: ['invalid_auth'] });
    const { checks } = checksOf({ ...slack, appToken: 'xapp-wrong' });

    expect((await looked(checks)).at(-1)).toEqual({
      check: 'Slack app token',
      says: expect.stringContaining('Slack refuses SLACK_APP_TOKEN (invalid_auth). Copy it again (xapp-…'),
    });
  });

  it.each(BOT_SCOPES)('finds that the scope %s is missing', async (scope) => {
    const slack = await aSlack({ botScopes: BOT_SCOPES.filter((one) => one !== scope) });

    expect((await looked(checksOf(slack).checks))[1]).toMatchObject({
      ...{ check: 'Slack scopes', state: 'problem' },
      found: `The app was installed without ${scope}.`,
      remedy: expect.stringContaining('OAuth & Permissions'),
    });
  });

  it('asks again later where Slack asks to wait', async () => {
    const slack = await aSlack();
    slack.fail('auth.test', { retryAfter: 30 });

    expect((await looked(checksOf(slack).checks))[0]).toEqual({
      check: 'Slack token',
      says: 'Slack asks to wait. Look again in a minute.',
    });
  });

  it('says so where nobody answers', async () => {
    const slack = await aSlack();
    const apiUrl = `http://127.0.0.1:${await freePort()}/api/`;

    expect((await looked(checksOf({ ...slack, apiUrl }).checks))[0]).toEqual({
      check: 'Slack token',
      says: expect.stringContaining(`Slack cannot be reached at ${apiUrl}. Check the network`),
    });
  });

  it('says so where somebody takes calls and never answers', async () => {
    const slack = await aSlack();
    slack.fail('auth.test', { lost: 'silent' });

    expect((await looked(checksOf(slack).checks))[0]).toMatchObject({
      says: expect.stringContaining('Slack cannot be reached'),
    });
  });

  it('waits for nothing more where somebody else answers than Slack', async () => {
    const slack = await aSlack();
    const apiUrl = `http://127.0.0.1:${await parrotPort({ ok: true })}/api/`;
    const { checks, poster } = checksOf({ ...slack, apiUrl }, { transport: { mode: 'none' } });

    expect((await looked(checks)).map(({ check }) => check)).toEqual(['Slack token']);
    expect(await poster()).toBeNull();
  });

  it('tells by its form alone whether a signing secret is one', async () => {
    const slack = await aSlack();
    const ofSecret = async (secret: string) =>
      (await looked(checksOf(slack, { transport: http(secret) }).checks)).at(-1);

    expect(await ofSecret('0123456789abcdef0123456789abcdef')).toMatchObject({
      state: 'ok',
      found: expect.stringContaining('127.0.0.1:3000'),
    });
    expect(await ofSecret('xoxb-123')).toMatchObject({
      check: 'Slack signing secret',
      state: 'warning',
      remedy: expect.stringContaining('Basic Information'),
    });
  });

  it.each([{ mode: 'none' } as const, http('')])(
    'asks of no way in where there is none: %o',
    async (transport) => {
      const slack = await aSlack();
      const found = await looked(checksOf(slack, { transport }).checks);
      expect(found.map(({ check }) => check)).toEqual(['Slack token', 'Slack scopes']);
    },
  );

  it('can tell what keeps the bot from posting', async () => {
    const slack = await aSlack();
    slack.workspace.changeChannel(CHANNEL.id, { isMember: false });
    const { checks, poster } = checksOf(slack);
    await looked(checks);

    expect(await (await poster())?.obstacles(CHANNEL, { threads: false })).toEqual([
      { kind: 'not-in-channel', names: [] },
    ]);
  });
});
