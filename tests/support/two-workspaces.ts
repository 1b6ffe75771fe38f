import { commands } from '../../commands/index.ts';
import { type Asker, MAY_WRITE, operator } from '../../src/app/asker.ts';
import { type CommandRunner, commandRunner } from '../../src/app/run-command.ts';
import { subscriptionDesk } from '../../src/app/subscription-desk.ts';
import { type AnyAction, type AnyCommand, isGroup } from '../../src/command/command.ts';
import type { Channel, Platform } from '../../src/core/channel.ts';
import type { Call } from '../../src/message/call.ts';
import type { Document } from '../../src/message/document.ts';
import type { Outgoing } from '../../src/ports/chat.ts';
import { newId } from '../../src/system.ts';
import { FERRY } from './articles.ts';
import { aNewsroom, HOUR, type Newsroom } from './newsroom.ts';
import { RecordingPoster } from './recording-poster.ts';

/** What belongs to the first workspace, and names that nobody has in its place, as long and as likely. */
export const THEIRS = {
  'velvet-a1': 'velvet-z1',
  'velvet-a2': 'velvet-z2',
  quasarology: 'zuasarology',
} as const;

/** Everybody's messages stand under the address of their workspace. */
class NamingPoster extends RecordingPoster {
  override async post(channel: Channel, message: Outgoing) {
    const posted = await super.post(channel, message);
    return { ...posted, url: `https://${channel.workspace}.example/${posted.id}` };
  }

  override async lookOf({ workspace }: Channel) {
    return { name: `news-of-${workspace}`, isPublic: true, isForum: false };
  }
}

export interface TwoWorkspaces {
  readonly room: Newsroom;
  readonly poster: RecordingPoster;
  readonly runner: CommandRunner;
  /** Somebody who may do anything, in the first workspace and in the second: in channels of the same id. */
  readonly a: Asker;
  readonly b: Asker;
}

/** Two workspaces of one platform on one store, each with a subscription, and people who may do anything there. */
export async function twoWorkspaces(platform: Platform): Promise<TwoWorkspaces> {
  const room = await aNewsroom();
  const poster = new NamingPoster();
  room.posters.clear();
  room.posters.set(platform, poster);
  const somebody = (workspace: string): Asker => ({
    ...operator('en'),
    name: `Somebody of ${workspace}`,
    person: { platform, id: `person-of-${workspace}` },
    channel: { platform, workspace, id: 'C0SAME' },
    mayWrite: MAY_WRITE,
    zone: async () => 'UTC',
    standing: async () => 'admin',
  });
  const { store, log, posters } = room;
  const clock = { now: () => room.now };
  const desk = {
    ...{ store, clock, posters, newSubscriptionId: () => 'newb' },
    split: (_platform: Platform, document: Document) => [document],
    adminsOnly: false,
    newEditionId: newId,
    wakeDeliverer() {},
  };
  const runner = commandRunner({
    ...{ store, clock, log, newDraftId: newId, newReference: () => 'ref00001' },
    locale: 'en',
    timeZone: 'UTC',
    discussions: room.discussions,
    subscriptionsFor: (asker, words) => subscriptionDesk(desk, asker, words),
  });
  room.now -= HOUR;
  await room.import(FERRY);
  room.now += HOUR;
  return { room, poster, runner, a: somebody('T0AAAA'), b: somebody('T0BBBB') };
}

/** Everything that can be run, with its command. */
export const ACTIONS: readonly (readonly [name: string, command: AnyCommand, action: AnyAction])[] =
  commands.flatMap((command) =>
    (isGroup(command) ? Object.values(command.subcommands) : [command]).map(
      (action) => [action.name, command, action] as const,
    ),
  );

/** What the buttons and menus of a message run. */
export function callsOf({ blocks }: Document): Call[] {
  return blocks.flatMap((block): Call[] => {
    if (block.type === 'actions') return [...block.buttons];
    if (block.type === 'entry') return block.button === undefined ? [] : [block.button];
    if (block.type !== 'menu') return [];
    const { command, subcommand, values, option, choices } = block;
    return choices.map(({ value }) => ({ command, subcommand, values: { ...values, [option]: value } }));
  });
}
