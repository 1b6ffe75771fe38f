import { join } from 'node:path';
import { type Asker, MAY_WRITE, operator, type Standing } from '../../src/app/asker.ts';
import type { DeskSettings } from '../../src/app/desk-settings.ts';
import { type CommandRunner, commandRunner } from '../../src/app/run-command.ts';
import { subscriptionDesk } from '../../src/app/subscription-desk.ts';
import type { Channel } from '../../src/core/channel.ts';
import { newId, newSubscriptionId } from '../../src/system.ts';
import { NOW } from './articles.ts';
import { temporaryFolder } from './folder.ts';
import { keptIn } from './kept-in.ts';
import { aNewsroom, type Newsroom } from './newsroom.ts';
import { RecordingPoster } from './recording-poster.ts';
import { openStoreHere } from './store-here.ts';

/** A newsroom that posts on both platforms, for any number of workspaces, and what they type the real commands to. */
export interface SharedNewsroom {
  readonly room: Newsroom;
  readonly discord: RecordingPoster;
  readonly runner: CommandRunner;
  /** Everything that is stored. */
  kept(): Record<string, string[]>;
  /** How much was posted. */
  posted(): number;
}

export async function aSharedNewsroom(given: RunnerWishes = {}): Promise<SharedNewsroom> {
  const path = join(temporaryFolder(), 'shared.db');
  const room = await aNewsroom({ store: await openStoreHere(path, NOW) });
  const discord = new RecordingPoster();
  room.posters.set('discord', discord);
  return {
    room,
    discord,
    runner: aRunnerIn(room, given),
    kept: () => keptIn(path),
    posted: () => room.poster.posts.length + discord.posts.length,
  };
}

/** What is other than usual. */
interface RunnerWishes {
  readonly adminsOnly?: boolean | undefined;
  /** The name of a subscription that somebody adds. */
  readonly idFor?: ((asker: Asker) => string) | undefined;
}

/** The use cases as `src/bot.ts` puts them together. */
export function aRunnerIn(
  room: Newsroom,
  { adminsOnly = false, idFor = newSubscriptionId }: RunnerWishes = {},
): CommandRunner {
  const { store } = room;
  const clock = { now: () => room.now };
  const desk: Omit<DeskSettings, 'newSubscriptionId'> = {
    ...{ store, clock, posters: room.posters, adminsOnly },
    split: (_platform, document) => [document],
    newEditionId: newId,
    wakeDeliverer: () => {},
  };
  return commandRunner({
    ...{ store, clock, log: room.log, newReference: () => 'ref00001', newDraftId: newId },
    locale: 'en',
    timeZone: 'UTC',
    discussions: room.discussions,
    subscriptionsFor: (asker, words) =>
      subscriptionDesk({ ...desk, newSubscriptionId: () => idFor(asker) }, asker, words),
  });
}

/** Somebody in a channel, who is what a platform says that they are. */
export function someone(
  channel: Channel | null,
  given: Partial<Omit<Asker, 'standing'>> & { standing?: Standing | Error } = {},
): Asker {
  const { standing = 'admin', ...rest } = given;
  return {
    ...operator('en'),
    mayWrite: MAY_WRITE,
    channel,
    person: channel === null ? null : { platform: channel.platform, id: 'U1' },
    zone: async () => 'UTC',
    ...rest,
    async standing() {
      if (standing instanceof Error) throw standing;
      return standing;
    },
  };
}
