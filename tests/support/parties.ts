import type { Asker } from '../../src/app/asker.ts';
import type { Channel } from '../../src/core/channel.ts';
import type { Outgoing } from '../../src/ports/chat.ts';
import { RecordingPoster } from './recording-poster.ts';
import { someone } from './several-workspaces.ts';

/** Whose everything bears one mark: names, subscriptions, what they want, where it is posted. */
export interface Party {
  readonly mark: string;
  readonly channel: Channel;
  readonly people: readonly Asker[];
}

/** Two workspaces on each of two platforms: the same ids of channels, and of people beside the other platform. */
export const PARTIES: readonly Party[] = [
  aParty('zalpha', { platform: 'slack', workspace: 'T1', id: 'C1' }, ['U1', 'U2']),
  aParty('zbravo', { platform: 'slack', workspace: 'T2', id: 'C1' }, ['U3', 'U4']),
  aParty('zcedar', { platform: 'discord', workspace: 'T1', id: 'C1' }, ['U1', 'U2']),
  aParty('zdelta', { platform: 'discord', workspace: 'T2', id: 'C1' }, ['U3', 'U4']),
];

function aParty(mark: string, channel: Channel, ids: readonly string[]): Party {
  const people = ids.map((id) =>
    someone(channel, { person: { platform: channel.platform, id }, name: `${mark} ${id}` }),
  );
  return { mark, channel, people };
}

/** The party in whose channel something is done. */
export function partyIn(channel: Channel | null): Party {
  const party = PARTIES.find(
    (one) => one.channel.platform === channel?.platform && one.channel.workspace === channel.workspace,
  );
  if (party === undefined) throw new Error('nobody is there');
  return party;
}

/** Marks of others in what a party gets to see. @param typed what it typed itself, which is only said again */
export function foreignMarks(party: Party, seen: unknown, typed: readonly string[] = []): string[] {
  let text = JSON.stringify(seen).toLowerCase();
  for (const one of typed.filter((some) => some !== '')) text = text.replaceAll(one.toLowerCase(), '');
  return PARTIES.filter((other) => other !== party && text.includes(other.mark)).map(({ mark }) => mark);
}

/** A platform on which everything bears the mark of whose workspace it is, and every channel may be named. */
export class MarkedPoster extends RecordingPoster {
  override async post(channel: Channel, message: Outgoing) {
    const reference = await super.post(channel, message);
    return { ...reference, url: `https://chat.example/${partyIn(channel).mark}/${reference.id}` };
  }

  override async lookOf(channel: Channel) {
    return { name: `${partyIn(channel).mark}-news`, isPublic: true, isForum: false };
  }
}
