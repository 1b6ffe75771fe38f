import type { Asker } from '../../src/app/asker.ts';
import type { Channel } from '../../src/core/channel.ts';
import { plainText } from '../../src/message/plain.ts';
import { ACTIONS, type Runnable, typedText } from './actions.ts';
import { BRIDGE, FERRY } from './articles.ts';
import { NEWS } from './newsroom.ts';
import { aSharedNewsroom, type SharedNewsroom, someone } from './several-workspaces.ts';

export const SERVER: Channel = { platform: 'discord', workspace: 'G1', id: 'D1' };
export const CHANNELS = [NEWS, SERVER];

export type Values = Readonly<Record<string, string>>;

/**
 * What somebody has to have for what an action does: nothing, since it only shows them something; nothing but a name,
 * since it is theirs; to write in the channel, since others see it; to manage its subscriptions.
 */
interface Rights {
  readonly shows?: true;
  readonly own?: readonly Values[];
  readonly writes?: readonly Values[];
  readonly manages?: readonly Values[];
}

/** By name. A new action that is not here fails the first test; one that is said to show and changes something, the second. */
export const RIGHTS: Readonly<Record<string, Rights>> = {
  digest: { shows: true, writes: [{ share: 'yes' }] },
  article: {
    shows: true,
    writes: [
      { query: 'ferry', share: 'yes' },
      { query: 'ferry', discuss: 'yes' },
    ],
  },
  saved: { shows: true, own: [{ add: 'bridge' }, { remove: 'ferry' }] },
  why: { shows: true },
  'newsdesk help': { shows: true },
  'newsdesk status': { shows: true },
  'newsdesk about': { shows: true },
  'subscription list': { shows: true },
  'subscription preview': { shows: true },
  'subscription add': { manages: [{ when: 'daily 8:00', zone: 'UTC' }] },
  'subscription edit': { manages: [{ size: '3' }, { threads: 'digest' }] },
  'subscription pause': { manages: [{}] },
  'subscription resume': { manages: [{}] },
  'subscription remove': { manages: [{}] },
  'subscription test': { manages: [{}] },
};
/** And what is done with a message. */
export const POINTING: Readonly<Record<string, 'shows' | 'writes'>> = {
  'find-this-article': 'shows',
  'discuss-this-link': 'writes',
};

/** Every case of a kind, beside the action that it is of. */
export const casesOf = (kind: 'own' | 'writes' | 'manages') =>
  ACTIONS.flatMap((one) =>
    (RIGHTS[one.action.name]?.[kind] ?? []).map((values) => ({ ...one, name: one.action.name, values })),
  );

/** Options that say which subscription is meant, when there is one to say. */
export const pointed = ({ action }: Runnable, values: Values, id: string): Values =>
  'id' in action.options.shape ? { id, ...values } : values;

/** A subscription in a channel of each platform, one that rests and one of the file; an article that somebody has saved. */
export async function aLivedInPlace(given: { adminsOnly?: boolean } = {}) {
  const place = await aSharedNewsroom(given);
  const { room } = place;
  await room.import(FERRY, BRIDGE);
  for (const channel of CHANNELS) await room.subscribe({ id: `${channel.platform}-1`, channel });
  const saved = ACTIONS.find(({ action }) => action.name === 'saved');
  if (saved === undefined) throw new Error('nothing can be saved');
  for (const channel of CHANNELS) {
    await place.runner.run(saved.command, { values: { add: 'ferry' } }, someone(channel));
  }
  return place;
}

/** What is seen of a place from outside. A look at a digest is remembered of whoever looks. */
export function seen({ kept, posted }: SharedNewsroom) {
  const { last_looks: _, ...tables } = kept();
  return { tables, posts: posted() };
}

/** Runs it each way there is: typed, by a button, by a form that was filled in. @returns the answers */
export async function everyWay(place: SharedNewsroom, one: Runnable & { values: Values }, asker: Asker) {
  const { command, subcommand, values } = one;
  const { runner } = place;
  const typed = plainText(await runner.run(command, typedText(one, values), asker));
  const pressed = plainText(await runner.run(command, { subcommand, values }, asker));
  const form = await runner.form(command, { subcommand, values: pickId(values) }, asker);
  const answers = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value ?? '']));
  const given = { ...form?.given, ...answers, ...values };
  const filled = plainText(await runner.run(command, { subcommand, values: given }, asker));
  return [typed, pressed, filled];
}

function pickId({ id }: Values): Values {
  return id === undefined ? {} : { id };
}
