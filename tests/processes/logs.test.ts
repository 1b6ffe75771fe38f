import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { isGroup } from '../../src/command/command.ts';
import { type DiscordDouble, startDiscordDouble } from '../doubles/discord/index.ts';
import { type Failure as DiscordFailure, refusedWith } from '../doubles/discord/state/failures.ts';
import type { Failure } from '../doubles/slack/failures.ts';
import { type SlackDouble, startSlackDouble } from '../doubles/slack/index.ts';
import { it } from '../support/place.ts';
import type { WatchedProcess } from '../support/process.ts';
import { aSeed } from '../support/seed-files.ts';

/** What must not be read in a log: of an article, and of what people type. */
const HEADLINE = 'Quokkaheadline';
const BODY = 'Wombatbody';
const TYPED = 'Echidnatyped';
const CHANNEL = 'C0NEWS';
const [FIRST, SECOND] = ['400000000000000001', '400000000000000002'] as const;
const GUILD = {
  id: '300000000000000001',
  name: 'Newsroom',
  locale: 'en-US',
  channels: [FIRST, SECOND].map((id) => ({ id, name: `news-${id.at(-1)}`, type: 0 })),
};
/** Half a day from now in any zone around here: what cannot be posted before it is due again is given up at once. */
const FAR_OFF = `daily ${(new Date().getUTCHours() + 12) % 24}:00`;
const WAIT = { timeout: 20_000, interval: 10 };

/** Each option of each command, as it is typed on Slack. */
const TYPEABLE = commands.flatMap((command) => {
  const actions = isGroup(command) ? Object.entries(command.subcommands) : [['', command] as const];
  return actions.flatMap(([subcommand, { options }]) => [
    [command.name, `${subcommand} ${TYPED}`] as const,
    ...Object.keys(options.shape).map(
      (option) => [command.name, `${subcommand} ${option}:"${TYPED}"`] as const,
    ),
  ]);
});

/** Resolves when a line stands in the log once more than before `act`. */
async function logged(bot: WatchedProcess, line: string, act: () => Promise<unknown>): Promise<void> {
  const count = () => bot.stderr.split(line).length;
  const before = count();
  await act();
  await vi.waitFor(() => expect(count(), line).toBeGreaterThan(before), WAIT);
}

async function busyOnSlack(bot: WatchedProcess, slack: SlackDouble): Promise<void> {
  slack.workspace.enter(CHANNEL);
  let people = 0;
  const type = async (command: string, text: string, channelId = CHANNEL) => {
    const forms = slack.views.length;
    people += 1;
    // Somebody else each time, since one person who asks for all of it is held up.
    const userId = `U0P${people}`;
    const typed = await slack.slashCommand({ command: `/${command}`, text, channelId, userId });
    await vi.waitFor(() => expect(typed.replies.length + slack.views.length).toBeGreaterThan(forms), WAIT);
    return typed.replies[0] ?? {};
  };
  for (const [command, text] of TYPEABLE) await type(command, text);
  const card = await type('article', HEADLINE);
  for (const label of ['Save', 'Full text', 'Share in channel']) {
    await slack.press({ message: card as never, label, channelId: CHANNEL });
  }
  await type('subscription', 'add');
  await slack.submit({ answers: { when: TYPED } });
  slack.fail('views.open', { error: 'invalid_arguments', more: { view: TYPED } });
  await logged(bot, 'Slack did not open a form', () => type('subscription', 'add'));
  const said = { response_metadata: { messages: [`[ERROR] ${HEADLINE} is too long`] } };
  const failing = async (channel: string, failure: Failure, line: string) => {
    slack.workspace.enter(channel);
    await type('subscription', `add when:"${FAR_OFF}"`, channel);
    slack.fail('chat.postMessage', failure);
    await logged(bot, line, () => type('subscription', 'test', channel));
  };
  await failing('C0A', { error: 'invalid_blocks', more: said }, 'a delivery is given up');
  await failing('C0B', { error: 'not_in_channel' }, 'a delivery will be tried again');
  await failing('C0C', { status: 500 }, 'a delivery will be tried again');
  await failing('C0D', { lost: 'cut' }, 'a delivery will be tried again');
  slack.fail('chat.postMessage', { error: 'msg_too_long', more: said });
  await logged(bot, 'did not take the answer to a mention', () =>
    slack.mention({ text: `article ${HEADLINE}`, channel: CHANNEL }),
  );
}

async function busyOnDiscord(bot: WatchedProcess, discord: DiscordDouble): Promise<void> {
  const asking = [
    { name: 'article', options: { query: TYPED } },
    { name: 'digest', options: { topic: TYPED } },
    { name: 'saved', options: { add: TYPED } },
    { name: 'why', options: { article: TYPED } },
    { name: 'article', options: { query: HEADLINE, full: true } },
  ];
  for (const command of asking) await (await discord.slashCommand(command)).waitForReply();
  await discord.autocomplete({ name: 'article', option: 'query', value: TYPED });
  const form = await discord.slashCommand({ name: 'subscription', subcommand: 'add' });
  await (await discord.submit(form, { when: TYPED })).waitForReply();
  const answers = /^\/webhooks/;
  discord.fail({ ...refusedWith(400, 50_035), to: answers }, { ...refusedWith(400, 50_035), to: answers });
  await logged(bot, 'an interaction could not be answered', () =>
    discord.slashCommand({ name: 'article', options: { query: HEADLINE } }),
  );
  discord.fail({ ...refusedWith(404, 10_015), to: answers });
  await logged(bot, 'an interaction could not be answered', () =>
    discord.slashCommand({ name: 'article', options: { query: HEADLINE } }),
  );
  const failing = async (channelId: string, failure: DiscordFailure, line: string) => {
    const acting = { name: 'subscription', channelId };
    const add = { ...acting, subcommand: 'add', options: { when: FAR_OFF, zone: 'UTC' } };
    await (await discord.slashCommand(add)).waitForReply();
    discord.fail({ ...failure, to: /^\/channels\/\d+\/messages/ });
    await logged(bot, line, async () =>
      (await discord.slashCommand({ ...acting, subcommand: 'test' })).waitForReply(),
    );
  };
  await failing(FIRST, refusedWith(400, 50_035), 'a delivery is given up');
  await failing(SECOND, refusedWith(500), 'a delivery will be tried again');
}

it('logs no secret, nothing of an article, and nothing of what people type, whatever fails', async ({
  aPlace,
}) => {
  const [slack, discord] = await Promise.all([startSlackDouble(), startDiscordDouble({ guilds: [GUILD] })]);
  onTestFinished(async () => {
    await Promise.all([slack.close(), discord.close()]);
  });
  const place = aPlace({
    'mark.md': aSeed({
      headline: `${HEADLINE} opens`,
      summary: `${HEADLINE} and ${BODY} meet.`,
      body: `${BODY} sleeps.`,
    }),
    'bad.md': `${BODY} has no headline.`,
  });
  const bot = place.start(['start'], {
    settings: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'debug',
    },
  });
  await bot.says('"msg":"ready"', 'stderr');
  await busyOnSlack(bot, slack);
  await busyOnDiscord(bot, discord);

  // What the store fails with, in the midst of a command.
  const raw = new DatabaseSync(join(place.folder, 'newsdesk.db'), { timeout: 5000 });
  raw.exec('alter table articles rename to gone');
  raw.close();
  await logged(bot, 'a command failed', () => slack.slashCommand({ command: '/article', text: TYPED }));
  await logged(bot, 'a command failed', () =>
    discord.slashCommand({ name: 'article', options: { query: TYPED } }),
  );
  bot.signal('SIGTERM');
  const { stderr } = await bot.ended();
  const secrets = [slack.botToken, slack.appToken, discord.token];
  const told = stderr
    .split('\n')
    .filter((line) => [HEADLINE, BODY, TYPED, ...secrets].some((mark) => line.includes(mark)));
  expect(told).toEqual([]);
}, 120_000);
