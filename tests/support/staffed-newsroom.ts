import { type CommandRunner, commandRunner } from '../../src/app/run-command.ts';
import { subscriptionDesk } from '../../src/app/subscription-desk.ts';
import { splitForPlatform } from '../../src/bot.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { Log } from '../../src/ports/log.ts';
import { newId, newReference, newSubscriptionId } from '../../src/system.ts';
import { NOW, paragraphs } from './articles.ts';
import { aNewsroom, HOUR, type Newsroom } from './newsroom.ts';

/** What came in an hour before `NOW`. */
const NEWS = [
  ['ferry.md', 'Second ferry line opens', 'The boats sail hourly between the two banks.'],
  ['vote.md', 'Ashby elects a mayor', 'Nora Quill won by nine hundred votes.'],
].map(([path = '', headline = '', text = '']) => ({
  ...{ path, headline, dek: text, summary: [text], body: paragraphs(text) },
}));

/**
 * A newsroom in which people type the real commands on a real platform: everything is put together as `src/bot.ts` does,
 * at a time that the test moves.
 */
export async function aStaffedNewsroom(
  chatWith: (runner: CommandRunner, log: Log, room: Newsroom) => Chat | Promise<Chat>,
): Promise<Newsroom> {
  const split = splitForPlatform;
  const room = await aNewsroom({ split });
  const { store, log, posters, deliverer } = room;
  const clock = { now: () => room.now };
  const desk = {
    ...{ store, clock, posters, split, newSubscriptionId },
    adminsOnly: false,
    newEditionId: newId,
    wakeDeliverer: () => {
      deliverer.run().catch((error: unknown) => log.error({ err: error }, 'delivering failed'));
    },
  };
  const runner = commandRunner({
    ...{ store, clock, log, newReference, newDraftId: newId },
    locale: 'en',
    timeZone: 'UTC',
    discussions: room.discussions,
    subscriptionsFor: (asker, words) => subscriptionDesk(desk, asker, words),
  });
  const chat = await chatWith(runner, log, room);
  await chat.start();
  await chat.listen();
  posters.clear();
  posters.set(chat.name, chat);
  room.now = NOW - HOUR;
  await room.import(...NEWS);
  room.now = NOW;
  return room;
}
