import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { aDouble } from '../support/bolt.ts';

const AUTHORIZE = 'https://slack.com/oauth/v2/authorize';
const MINUTE = 60_000;

async function installing() {
  const clock = { now: Date.now() };
  const double = await aDouble({ now: () => clock.now });
  const { clientId: client_id, clientSecret: client_secret, apiUrl: slackApiUrl } = double;
  const options = { slackApiUrl, retryConfig: { retries: 0 } };
  const team = double.addTeam('T0OTHER01');
  const address = (more = {}) =>
    `${AUTHORIZE}?${new URLSearchParams({ client_id, scope: 'chat:write,commands', state: 's', ...more })}`;
  const exchange = (code: string, more = {}) =>
    new webApi.WebClient(undefined, options).oauth.v2.access({ client_id, client_secret, code, ...more });
  const clientWith = (token: string | undefined) => new webApi.WebClient(token, options);
  return { clock, double, team, address, exchange, clientWith };
}

const refused = (error: string) => ({ data: { ok: false, error } });

describe('installing an app', () => {
  it('exchanges a code for a token of the workspace that has allowed it', async () => {
    const { double, team, address, exchange, clientWith } = await installing();
    const { code, state } = double.allow(address(), team);

    const installed = await exchange(code);

    expect(state).toBe('s');
    expect(installed).toMatchObject({
      token_type: 'bot',
      scope: 'chat:write,commands',
      team: { id: team.id },
      enterprise: null,
      bot_user_id: team.botUserId,
      is_enterprise_install: false,
    });
    expect(await clientWith(installed.access_token).auth.test()).toMatchObject({ team_id: team.id });
    expect(await clientWith(double.botToken).auth.test()).toMatchObject({ team_id: 'T0DOUBLE01' });
  });

  it('takes a code once, for ten minutes, from the app that it is for', async () => {
    const { clock, double, team, address, exchange } = await installing();
    const allow = (more = {}) => double.allow(address(more), team).code;
    const used = allow();
    await exchange(used);
    await expect(exchange(used)).rejects.toMatchObject(refused('invalid_code'));
    const old = allow();
    clock.now += 10 * MINUTE + 1;
    await expect(exchange(old)).rejects.toMatchObject(refused('invalid_code'));
    await expect(exchange(allow(), { client_secret: 'x' })).rejects.toMatchObject(
      refused('bad_client_secret'),
    );
    await expect(exchange(allow(), { client_id: '3.4' })).rejects.toMatchObject(refused('invalid_client_id'));
    await expect(exchange(allow({ redirect_uri: 'https://a.example' }))).rejects.toMatchObject(
      refused('bad_redirect_uri'),
    );
    expect(() => double.allow(address({ client_id: '3.4' }), team)).toThrow('invalid_client_id');
    expect(() => double.allow(address({ scope: '' }), team)).toThrow('invalid_scope');
  });

  it('keeps the channels, people and messages of each workspace to it', async () => {
    const { double, team, clientWith } = await installing();
    const [ours, home] = [clientWith(team.install()), clientWith(double.botToken)];
    team.workspace.enter('C0OURS');

    await ours.chat.postMessage({ channel: 'C0OURS', text: 'Hello' });

    await expect(home.chat.postMessage({ channel: 'C0OURS', text: 'Hello' })).rejects.toMatchObject(
      refused('channel_not_found'),
    );
    expect([team.messages.entries.length, double.messages.length]).toEqual([1, 0]);
    expect(double.calls.map(({ teamId }) => teamId)).toEqual([team.id, 'T0DOUBLE01']);
  });

  it('refuses tokens that are taken back, those of one workspace alone', async () => {
    const { double, team, clientWith } = await installing();
    const [ours, home] = [clientWith(team.install()), clientWith(double.botToken)];

    expect(await ours.auth.revoke()).toMatchObject({ revoked: true });

    await expect(ours.auth.test()).rejects.toMatchObject(refused('token_revoked'));
    expect(await home.auth.test()).toMatchObject({ ok: true });
  });
});
