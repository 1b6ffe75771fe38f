import type { App, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Asker } from '../app/asker.ts';
import { spoken } from '../command/spoken.ts';
import type { Document } from '../message/document.ts';
import { slackAsker } from './asker.ts';
import type { SlackMessage } from './blocks.ts';
import { commandNamed, type Desk } from './desk.ts';
import { LIMITS } from './limits.ts';
import { repliesFor } from './replies.ts';
import type { Seat } from './seats.ts';
import { saidTo } from './typed-text.ts';

/** What we take of a mention. Source: docs.slack.dev/reference/events/app_mention. */
const payload = z.looseObject({
  channel: z.string(),
  /** Of the message that mentions us. */
  ts: z.string(),
  /** Of the message in whose thread it stands. */
  thread_ts: z.string().nullish(),
  user: z.string().nullish(),
  /** When an app wrote it. */
  bot_id: z.string().nullish(),
  text: z.string().default(''),
});

interface Mention {
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  /** Of the message. */
  readonly ts: string;
  /** Of the message in whose thread it stands; null when it is in none. */
  readonly thread: string | null;
  /** Without our name. */
  readonly said: string;
}

/** Characters by which what was said is known again. */
const KNOWN_BY = 500;

/** Answers who mentions the bot, in the thread where they do: slash commands do not work in threads. */
export function answerMentions(app: App, desk: Desk): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    const { channel, ts, thread_ts: thread = null, user, bot_id, text } = payload.parse(event);
    // Two bots that mention each other would never end.
    if (user == null || bot_id != null) return;
    // In a channel that two workspaces share, that is the one whose app it was told to.
    const workspace = z.string().parse(context.teamId ?? body.team_id);
    const said = saidTo(context.botUserId ?? '', text);
    await desk.inFlight.track(answer(desk, client, { workspace, channel, user, ts, thread, said }));
  });
}

/** Answers once, however often and to whom Slack tells of it; a message that was changed to say something else, again. */
async function answer(desk: Desk, client: webApi.WebClient, mention: Mention): Promise<void> {
  const { workspace, channel, user, ts, said } = mention;
  const told = ['slack mention', workspace, channel, ts, said.slice(0, KNOWN_BY)];
  if (!(await desk.runner.isFirst(JSON.stringify(told)))) return;
  const place = { workspace, channel, user, name: null };
  const { document, isForAll } = await outcome(desk, said, slackAsker(client, place, desk));
  try {
    const seat = await desk.seatIn(workspace);
    const post = isForAll ? toThread(seat, mention) : toAsker(seat, mention);
    for (const message of repliesFor(document, LIMITS.replies)) await post(message);
  } catch (error) {
    desk.log.warn({ err: error, channel }, 'Slack did not take the answer to a mention');
  }
}

interface Outcome {
  readonly document: Document;
  readonly isForAll: boolean;
}

async function outcome(desk: Desk, said: string, asker: Asker): Promise<Outcome> {
  const { runner, commands } = desk;
  const { command: name, text, isForAll } = spoken(said, commands);
  const command = commandNamed(desk, name);
  if (command === null) return { document: runner.unknown(name, commands, asker), isForAll: false };
  try {
    return { document: await runner.perform(command, { text }, asker), isForAll };
  } catch (error) {
    return { document: runner.failed(error, name, asker), isForAll: false };
  }
}

type Post = (message: SlackMessage) => Promise<unknown>;

/** In the thread in which the bot was mentioned, or in one under the mention. */
function toThread({ client }: Seat, { channel, ts, thread }: Mention): Post {
  return (message) => client.chat.postMessage({ ...message, channel, thread_ts: thread ?? ts });
}

/** Slack shows nothing to somebody alone in a thread that nobody has begun. Source: docs.slack.dev/reference/methods/chat.postEphemeral. */
function toAsker({ client }: Seat, { channel, user, thread }: Mention): Post {
  const where = thread === null ? { channel } : { channel, thread_ts: thread };
  return ({ text, blocks }) => client.chat.postEphemeral({ ...where, user, text, blocks });
}
