import { setTimeout } from 'node:timers/promises';
import { en } from '../../src/i18n/en.ts';
import type { DiscordDouble } from '../doubles/discord/index.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import type { Acts } from './acknowledging.ts';

/** Words that are in generated articles. */
const QUERY = 'ferry timetable harbour';
/** Milliseconds that an answer may take: what is asked for next waits for it. */
const ANSWER_WITHIN = 60_000;
/** Milliseconds between two looks whether there is something. */
const LOOK_EVERY = 1;
/** Stories of the digest whose buttons are pressed: so few that it is one message. */
const SIZE = 3;
/** A topic that generated articles have. */
const TOPIC = 'science';

/** What people do in Slack, from a digest that has something to press. */
export async function slackActs(slack: SlackDouble): Promise<Acts> {
  const run = async (command: string, text: string) => {
    const typed = await slack.slashCommand({ command, text });
    const [message = {}] = await typed.waitForReplies(1, ANSWER_WITHIN);
    return { took: typed.acknowledgedAfterMs, message };
  };
  const message = await firstWith(en.digest.more, async () => (await run('/digest', `size:${SIZE}`)).message);
  const press = async (label: string) => {
    const pressed = await slack.press({ message, label });
    await pressed.waitForReplies(1, ANSWER_WITHIN);
    return pressed.acknowledgedAfterMs;
  };
  const opened = async (open: () => Promise<unknown>) => {
    const { length } = slack.views;
    const start = performance.now();
    await open();
    while (slack.views.length === length) await setTimeout(LOOK_EVERY);
    return performance.now() - start;
  };
  return {
    'Slack /digest': async () => (await run('/digest', '')).took,
    'Slack /article': async () => (await run('/article', QUERY)).took,
    'Slack button': () => press(en.digest.more),
    'Slack menu': () => press(TOPIC),
    'Slack suggestions': async () => {
      await opened(() => slack.shortcut({ callbackId: 'find-article' }));
      return (await slack.type({ blockId: 'query', value: 'ferry' })).acknowledgedAfterMs;
    },
    // Slack opens it in a call of its own, within three seconds, too: it is measured until that is there.
    'Slack form': () => opened(() => slack.press({ message, label: en.digest.subscribe })),
    // The one that was just opened, with a mistake.
    'Slack form sent': async () =>
      (await slack.submit({ answers: { when: 'daily 25:00' } })).acknowledgedAfterMs,
  };
}

/** Likewise in Discord. */
export async function discordActs(discord: DiscordDouble): Promise<Acts> {
  const run = async (name: string, options: Readonly<Record<string, string | number>>) => {
    const typed = await discord.slashCommand({ name, options });
    return { took: typed.acknowledgedAfterMs, message: await typed.waitForReply(ANSWER_WITHIN) };
  };
  const message = await firstWith(en.digest.more, async () => (await run('digest', { size: SIZE })).message);
  const press = async (label: string) => {
    const pressed = await discord.press(message, label);
    await pressed.waitForReply(ANSWER_WITHIN);
    return pressed.acknowledgedAfterMs;
  };
  return {
    'Discord /digest': async () => (await run('digest', {})).took,
    'Discord /article': async () => (await run('article', { query: QUERY })).took,
    'Discord button': () => press(en.digest.more),
    'Discord menu': () => press(TOPIC),
    'Discord autocomplete': async () => {
      const typing = { name: 'article', option: 'query', value: 'ferry' };
      return (await discord.autocomplete(typing)).answeredAfterMs;
    },
    // Its opening is the acknowledgement.
    'Discord form': async () => (await discord.press(message, en.digest.subscribe)).acknowledgedAfterMs,
  };
}

/** The first answer that has a button: before that the import has too few articles. */
async function firstWith<Message>(label: string, ask: () => Promise<Message>): Promise<Message> {
  for (;;) {
    const message = await ask();
    if (JSON.stringify(message).includes(label)) return message;
  }
}
