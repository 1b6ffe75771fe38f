import { describe, expect } from 'vitest';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { newKey } from '../support/installed.ts';
import { comingBack } from '../support/installing-on-slack.ts';
import { freePort } from '../support/network.ts';
import { it } from '../support/place.ts';
import { aSlack } from '../support/running-slack.ts';
import { aSeed } from '../support/seed-files.ts';
import { wordsIn } from '../support/words-in.ts';

const SEEDS = { 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line' }) };

async function settingsFor({ clientId, clientSecret, signingSecret, apiUrl }: SlackDouble) {
  return {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
    HTTP_PORT: String(await freePort()),
    LOG_LEVEL: 'debug',
  };
}

describe('a bot that workspaces install themselves', () => {
  it('is installed, answers, keeps that over a restart with a new key, and logs no secret', async ({
    aPlace,
  }) => {
    const slack = await aSlack();
    const team = slack.addTeam('T0OTHER01');
    const place = aPlace(SEEDS);
    const [old, young] = [newKey(), newKey()];
    const settings = await settingsFor(slack);
    const origin = `http://127.0.0.1:${settings.HTTP_PORT}`;
    const start = async (ENCRYPTION_KEYS: string) => {
      const bot = place.start(['start'], { settings: { ...settings, ENCRYPTION_KEYS } });
      await bot.says('"msg":"ready"', 'stderr');
      return bot;
    };
    const ask = async () => {
      const typed = await slack.slashCommandOverHttp(`${origin}/slack/events`, {
        ...{ command: '/article', text: 'ferry', teamId: team.id },
      });
      return wordsIn(await typed.waitForReplies(1));
    };

    const first = await start(old);
    const page = await fetch(`${origin}/slack/install`, { redirect: 'manual' });
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const allowed = slack.allow(page.headers.get('location') ?? '', team);
    expect((await fetch(`${origin}${comingBack(allowed)}`, { headers: { cookie } })).status).toBe(200);
    expect(await ask()).toContain('Harbour opens a ferry line');
    const seen = await place.run(['doctor'], { settings: { ...settings, ENCRYPTION_KEYS: old } });
    expect(seen.stdout).toContain(`✓ Slack workspace ${team.id}: The token of “${team.domain}” is good`);
    first.signal('SIGTERM');
    const { stderr } = await first.ended();

    for (const keys of [`${young},${old}`, young]) {
      const again = await start(keys);
      expect(await ask()).toContain('Harbour opens a ferry line');
      again.signal('SIGTERM');
      await again.ended();
    }

    const secrets = [
      ...team.tokens.keys(),
      old,
      allowed.code,
      allowed.state,
      slack.clientSecret,
      slack.signingSecret,
    ];
    for (const secret of secrets) expect(stderr + seen.stdout).not.toContain(secret);
    const other = await place.run(['start'], { settings: { ...settings, ENCRYPTION_KEYS: newKey() } });
    expect(other.stderr).toContain('ENCRYPTION_KEYS opens none of the tokens in the database.');
    expect(other.code).toBe(1);
  });

  it('does not start without a key, and says how to make one', async ({ aPlace }) => {
    const slack = await aSlack();

    const { code, stderr } = await aPlace(SEEDS).run(['start'], { settings: await settingsFor(slack) });

    expect(stderr).toContain('ENCRYPTION_KEYS is missing');
    expect(stderr).toContain('openssl rand -base64 32');
    expect(code).toBe(2);
  });
});
