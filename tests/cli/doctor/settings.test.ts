import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingChecks } from '../../../src/cli/doctor/settings.ts';
import { examineSettings } from '../../../src/env.ts';
import { looked } from '../../support/looked.ts';

const EXAMPLE = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
/** All but what compose.yaml alone reads. */
const NAMES = [...EXAMPLE.matchAll(/^([A-Z_]+)=/gm)]
  .map(([, name]) => name ?? '')
  .filter((name) => name !== 'POSTGRES_PASSWORD');

const findings = (environment: Record<string, string>) => looked(settingChecks(examineSettings(environment)));

describe('looking at the settings', () => {
  it('finds one thing for each that there is, and nothing to mend in none', async () => {
    const found = await findings({});
    expect(found.map(({ check }) => check).sort()).toEqual(NAMES.toSorted());
    expect(found.filter((one) => !('state' in one) || one.state !== 'ok')).toEqual([]);
  });

  it.each([
    ['TIMEZONE', 'Mars/Phobos', 'TIMEZONE is “Mars/Phobos”, which is no time zone.'],
    ['GRACE_HOURS', '0', 'GRACE_HOURS is “0”, which is no number of hours.'],
    ['SUBSCRIPTIONS_BY', 'all', 'SUBSCRIPTIONS_BY is “all”, which is neither members nor admins.'],
    ['LINKED_WORKSPACES', 'a=b', 'LINKED_WORKSPACES is “a=b”, which links no workspaces.'],
    ['ROLES', 'king', 'ROLES is “king”, which names something else than roles.'],
    ['LOCALE', 'xx', 'LOCALE is “xx”, which has no words here yet.'],
    ['SLACK_BOT_TOKEN', 'xapp-secret', 'SLACK_BOT_TOKEN does not begin with xoxb-.'],
    ['SLACK_APP_TOKEN', 'xoxb-secret', 'SLACK_APP_TOKEN does not begin with xapp-.'],
    ['SLACK_SIGNING_SECRET', 'my secret', 'SLACK_SIGNING_SECRET holds signs that no token has.'],
    ['SLACK_API_URL', 'nowhere', 'SLACK_API_URL is “nowhere”, which is no web address.'],
    ['DISCORD_TOKEN', '“a.b.c”', 'DISCORD_TOKEN holds signs that no token has.'],
    ['DISCORD_GUILD_ID', 'news', 'DISCORD_GUILD_ID is “news”, which is no server id.'],
    ['DISCORD_SHARDS', '9', 'DISCORD_SHARDS is “9”, which names no shards.'],
    ['DISCORD_API_URL', 'x', 'DISCORD_API_URL is “x”, which is no web address.'],
    ['HTTP_PORT', '99999', 'HTTP_PORT is “99999”, which is no port.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is “loud”, which is no log level.'],
  ])('finds that %s cannot be “%s”, and goes on', async (name, value, sentence) => {
    const found = await findings({ [name]: value });
    const wrong = found.filter((one) => 'state' in one && one.state === 'problem');

    expect(wrong).toEqual([
      { check: name, state: 'problem', found: sentence, remedy: expect.stringContaining('.env') },
    ]);
    expect(found).toHaveLength(NAMES.length);
  });

  it('finds several at once', async () => {
    const found = await findings({ TIMEZONE: 'Mars', HTTP_PORT: 'x', LOCALE: 'de' });
    expect(
      found.filter((one) => 'state' in one && one.state === 'problem').map(({ check }) => check),
    ).toEqual(['TIMEZONE', 'HTTP_PORT']);
    expect(found).toContainEqual(
      expect.objectContaining({ check: 'LOCALE', state: 'ok', found: expect.stringContaining('de') }),
    );
  });

  it.each([
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-1' }],
    ['ROLES', { ROLES: 'worker' }],
  ])('finds that %s does not go with the others', async (name, environment) => {
    const found = await findings(environment);
    expect(found).toContainEqual(expect.objectContaining({ check: name, state: 'problem' }));
  });

  it('says which are the usual ones', async () => {
    const found = await findings({ SEEDS_DIR: './news' });
    expect(found).toContainEqual(expect.objectContaining({ found: 'Articles are read from ./news.' }));
    expect(found).toContainEqual(
      expect.objectContaining({ found: 'A digest may come 6 hours late (by default).' }),
    );
  });
});
