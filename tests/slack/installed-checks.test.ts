import { describe, expect, it } from 'vitest';
import { installedChecks } from '../../src/slack/installed-checks.ts';
import { BOT_SCOPES } from '../../src/slack/scopes.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import type { Team } from '../doubles/slack/teams.ts';
import { looked } from '../support/looked.ts';
import { freePort } from '../support/network.ts';
import { NO_LOG } from '../support/runner-on.ts';
import { aSlack } from '../support/running-slack.ts';

/** What is kept of a workspace that has installed the app. */
function keptOf(team: Team): { workspace: string; kept: string } {
  const bot = { token: team.install(), scopes: [], id: team.botId, userId: team.botUserId };
  const kept = { team: { id: team.id }, user: { id: 'U1' }, bot, authVersion: 'v2' };
  return { workspace: team.id, kept: JSON.stringify(kept) };
}

function lookAt(
  { apiUrl, signingSecret }: Pick<SlackDouble, 'apiUrl' | 'signingSecret'>,
  installed: Parameters<typeof installedChecks>[1],
) {
  const transport = { mode: 'http', signingSecret, host: '127.0.0.1', port: 3000 } as const;
  return installedChecks({ transport, apiUrl }, installed, NO_LOG, 1000);
}

const IN_OURS = { platform: 'slack', workspace: 'T0OURS', id: 'C0GENERAL1' } as const;

describe('looking at workspaces that installed the app themselves', () => {
  it('asks Slack about the token of each, and about nothing else', async () => {
    const slack = await aSlack();
    const [ours, theirs] = [slack.addTeam('T0OURS'), slack.addTeam('T0THEIRS')];
    const { checks, workspaces } = lookAt(slack, async () => [keptOf(ours), keptOf(theirs)]);

    expect(await looked(checks)).toMatchObject([{ check: 'Slack signing secret' }]);
    expect(await looked(await workspaces())).toEqual(
      [ours, theirs].map(({ id, domain }) => ({
        check: `Slack workspace ${id}`,
        state: 'ok',
        found: `The token of “${domain}” is good, as @newsdesk, with all the scopes that it needs.`,
        remedy: null,
      })),
    );
    expect(slack.calls.map(({ method, teamId }) => [method, teamId])).toEqual([
      ['auth.test', 'T0OURS'],
      ['auth.test', 'T0THEIRS'],
    ]);
  });

  it('finds the one whose token was taken back, and the one that no key opens', async () => {
    const slack = await aSlack({ refusals: ['token_revoked'] });
    const [ours, theirs] = [slack.addTeam('T0OURS'), slack.addTeam('T0THEIRS')];
    const installed = [keptOf(ours), keptOf(theirs), { workspace: 'T0LOCKED', kept: null }];
    theirs.revoke('token_revoked');
    const { workspaces } = lookAt(slack, async () => installed);

    expect(await looked(await workspaces())).toMatchObject([
      { check: 'Slack workspace T0OURS', state: 'ok' },
      {
        check: 'Slack workspace T0THEIRS',
        state: 'problem',
        found: 'Slack refuses its token (token_revoked).',
        remedy: 'Ask its people to install the app again, at “/slack/install”.',
      },
      {
        check: 'Slack workspace T0LOCKED',
        state: 'problem',
        found: 'No key of ENCRYPTION_KEYS opens its token.',
        remedy: expect.stringContaining('behind a comma'),
      },
    ]);
  });

  it('finds scopes that one was installed without', async () => {
    const slack = await aSlack({ botScopes: BOT_SCOPES.filter((scope) => scope !== 'users:read') });
    const installed = keptOf(slack.addTeam('T0OURS'));
    const { workspaces } = lookAt(slack, async () => [installed]);

    expect(await looked(await workspaces())).toMatchObject([
      { state: 'problem', found: expect.stringMatching(/installed the app without users:read\.$/) },
    ]);
  });

  it('says that nobody has installed it, but not where that cannot be told', async () => {
    const slack = await aSlack();
    expect(await looked(await lookAt(slack, async () => []).workspaces())).toMatchObject([
      {
        check: 'Slack workspaces',
        state: 'ok',
        found: expect.stringContaining('None has installed the app'),
      },
    ]);
    expect(await lookAt(slack, async () => null).workspaces()).toEqual([]);
  });

  it('does not blame the token where Slack asks to wait, or cannot be reached', async () => {
    const slack = await aSlack();
    const installed = keptOf(slack.addTeam('T0OURS'));
    slack.fail('auth.test', { retryAfter: 30 });
    const [waiting] = await looked(await lookAt(slack, async () => [installed]).workspaces());
    expect(waiting).toEqual({
      check: 'Slack workspace T0OURS',
      says: 'Slack asks to wait. Look again in a minute.',
    });

    const nowhere = { ...slack, apiUrl: `http://127.0.0.1:${await freePort()}/api/` };
    const [silent] = await looked(await lookAt(nowhere, async () => [installed]).workspaces());
    expect(silent).toMatchObject({ says: expect.stringMatching(/^Slack cannot be reached at .+ Check/) });
  });

  it('says of an answer that makes no sense where it may come from', async () => {
    const slack = await aSlack();
    const installed = keptOf(slack.addTeam('T0OURS'));
    slack.fail('auth.test', { answered: { team: 7 } });

    const [odd] = await looked(await lookAt(slack, async () => [installed]).workspaces());

    expect(odd).toEqual({
      check: 'Slack workspace T0OURS',
      says: expect.stringMatching(/^Slack’s answer .+ SLACK_API_URL/),
    });
  });

  it('knows the difference between a channel without the bot and one of which it cannot tell', async () => {
    const slack = await aSlack();
    const { poster } = lookAt(slack, async () => [{ workspace: 'T0OURS', kept: null }]);
    await expect((await poster())?.obstacles(IN_OURS, { threads: false })).rejects.toMatchObject({
      failure: { kind: 'unreachable', code: 'no key opens its token' },
    });
    expect(await lookAt(slack, async () => null).poster()).toBeNull();
    expect(slack.calls).toEqual([]);
  });

  it('does not look at so many that it never ends', async () => {
    const slack = await aSlack();
    const many = Array.from({ length: 250 }, (_, index) => ({ workspace: `T${index}`, kept: null }));
    const found = await looked(await lookAt(slack, async () => many).workspaces());
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({ state: 'warning', found: expect.stringMatching(/^150 more/) });
  });

  it('lets channels be looked at with the token of their workspace, asking once which there are', async () => {
    const slack = await aSlack();
    const installed = keptOf(slack.addTeam('T0OURS'));
    let asked = 0;
    const { workspaces, poster } = lookAt(slack, async () => {
      asked += 1;
      return [installed];
    });
    await workspaces();
    const obstacles = (await poster())?.obstacles;
    if (obstacles === undefined) throw new Error('nobody to ask');

    expect(await obstacles(IN_OURS, { threads: false })).toEqual([]);
    expect(await obstacles({ ...IN_OURS, workspace: 'T0NOBODYS' }, { threads: false })).toEqual([
      { kind: 'removed', names: [] },
    ]);
    expect(asked).toBe(1);
  });
});
