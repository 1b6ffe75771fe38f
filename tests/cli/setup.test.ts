import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../commands/index.ts';
import { messageActions } from '../../commands/message-actions.ts';
import { inviteAddress } from '../../src/discord/invite.ts';
import { creationAddress, slackManifest } from '../../src/slack/manifest.ts';
import { it } from '../support/place.ts';

const TOKEN = 'MjAwMDAwMDAwMDAwMDAwMDAx.double.token';
const CLIENT = '200000000000000001';

const manifestFor = (http: string | null) => slackManifest(commands, messageActions, http);

/** The numbered lines of an output. */
const steps = (stdout: string) => stdout.split('\n').filter((line) => /^\d+\. /.test(line));

describe.concurrent('newsdesk setup slack', () => {
  it('prints the manifest, the address that creates the app, and at most ten steps', async ({ aPlace }) => {
    const { code, stdout, stderr } = await aPlace().run(['setup', 'slack']);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [manifest = ''] = stdout.split('\n\n');
    expect(JSON.parse(manifest)).toEqual(manifestFor(null));
    expect(stdout.split('\n')).toContain(creationAddress(manifestFor(null)));
    expect(steps(stdout).length).toBeLessThanOrEqual(10);
    for (const name of ['SLACK_BOT_TOKEN=', 'SLACK_APP_TOKEN=', 'connections:write', 'npm start'])
      expect(steps(stdout).join()).toContain(name);
    expect(steps(stdout).join()).not.toContain('SLACK_SIGNING_SECRET');
  });

  it.for(['https://news.example.com', 'https://news.example.com/', 'https://news.example.com/slack/events'])(
    'with --http %s has Slack call the bot',
    async (typed, { aPlace }) => {
      const { code, stdout } = await aPlace().run(['setup', 'slack', '--http', typed]);

      expect(code).toBe(0);
      expect(JSON.parse(stdout.split('\n\n')[0] ?? '')).toEqual(manifestFor('https://news.example.com/'));
      expect(steps(stdout).length).toBeLessThanOrEqual(10);
      expect(steps(stdout).join()).toContain('SLACK_SIGNING_SECRET=');
      expect(steps(stdout).join()).not.toContain('connections:write');
      expect(stdout).toContain(
        'For several that install the app themselves, follow “Several Slack workspaces”',
      );
    },
  );

  it('prints the manifest alone, as JSON or YAML', async ({ aPlace }) => {
    const place = aPlace();
    const [json, yaml] = await Promise.all(
      ['--json', '--yaml'].map((form) => place.run(['setup', 'slack', form])),
    );
    expect(JSON.parse(json?.stdout ?? '')).toEqual(manifestFor(null));
    expect(parse(yaml?.stdout ?? '')).toEqual(manifestFor(null));
  });

  it.for([
    'http://news.example.com',
    'news.example.com',
    'https://a:b@news.example.com',
    'https://news.example.com/?x=1',
    '',
  ])('does not take the address “%s”', async (typed, { aPlace }) => {
    const { code, stdout, stderr } = await aPlace().run(['setup', 'slack', '--http', typed]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `--http cannot be “${typed}”. Slack calls only addresses with https://, such as https://news.example.com.\n`,
    );
  });
});

describe.concurrent('newsdesk setup discord', () => {
  it('without a token says how to get one', async ({ aPlace }) => {
    const { code, stdout, stderr } = await aPlace().run(['setup', 'discord']);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('oauth2/authorize');
    expect(steps(stdout).length).toBeLessThanOrEqual(10);
    for (const said of ['New Application', 'DISCORD_TOKEN=', 'Privileged', 'setup discord', 'npm start'])
      expect(stdout).toContain(said);
  });

  it('with the token in place prints the address that invites the bot', async ({ aPlace }) => {
    // Half of what Slack needs, which nobody has to have finished first.
    const settings = { DISCORD_TOKEN: TOKEN, SLACK_BOT_TOKEN: 'xoxb-1' };
    const { code, stdout } = await aPlace().run(['setup', 'discord'], { settings });

    expect(code).toBe(0);
    expect(stdout.split('\n')).toContain(inviteAddress(CLIENT));
    expect(stdout).toContain('Read Message History');
    expect(stdout).not.toContain(TOKEN);
    expect(steps(stdout).length).toBeLessThanOrEqual(10);
  });

  it('with the application’s id needs no token', async ({ aPlace }) => {
    const { stdout } = await aPlace().run(['setup', 'discord', '--client-id', CLIENT]);

    expect(stdout.split('\n')).toContain(inviteAddress(CLIENT));
    expect(stdout).toContain('DISCORD_TOKEN=');
    expect(steps(stdout).length).toBeLessThanOrEqual(10);
  });

  it('does not take another id', async ({ aPlace }) => {
    const { code, stderr } = await aPlace().run(['setup', 'discord', '--client-id', 'newsdesk']);

    expect(code).toBe(2);
    expect(stderr).toContain('--client-id cannot be “newsdesk”.');
  });
});

describe.concurrent('newsdesk setup', () => {
  it('without a platform shows what there is', async ({ aPlace }) => {
    const { code, stderr } = await aPlace().run(['setup']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/slack.*\n[\s\S]*discord/);
  });
});
