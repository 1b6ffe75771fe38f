import { subscriptionFileFor } from '../../bot.ts';
import { type Channel, isRemote } from '../../core/channel.ts';
import type { Subscription } from '../../core/subscription.ts';
import type { Needs } from '../../ports/chat.ts';
import type { Store } from '../../ports/store.ts';
import type { Settings } from '../../settings/schema.ts';
import { reading } from './reading.ts';

/** Subscriptions that are read at a time. */
const PAGE = 500;

/** A channel that something is posted to. */
export interface Wanted {
  readonly channel: Channel;
  readonly needs: Needs;
}

/**
 * Every channel with a subscription that does not rest, from chat or from the operator's file.
 * @param isReadable whether there is a database of this program's
 * @throws UserError when it cannot be read
 */
export async function subscribedChannels(settings: Settings, isReadable: boolean): Promise<Wanted[]> {
  const kept = isReadable ? reading(settings.DATABASE_URL, inStore) : [];
  const all = await Promise.all([kept, inFile(settings)]);
  return merged(all.flat());
}

async function inStore(store: Store): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (let afterId: string | null = ''; afterId !== null; ) {
    const page: Awaited<ReturnType<Store['waiting']>> = await store.waiting({
      ...{ dueAfter: -1, afterId, limit: PAGE },
    });
    wanted.push(...page.subscriptions.map(wantedBy));
    afterId = page.lastId;
  }
  return wanted;
}

async function inFile(settings: Settings): Promise<Wanted[]> {
  const filed = await (await subscriptionFileFor(settings))?.look();
  return (filed?.subscriptions ?? []).map(wantedBy);
}

function wantedBy({ channel, plan: { threads } }: Pick<Subscription, 'channel' | 'plan'>): Wanted {
  return { channel, needs: { threads: threads !== 'none' } };
}

/** Each channel once, with all that is needed there; the terminal and the local page need nothing. */
function merged(all: readonly Wanted[]): Wanted[] {
  const byChannel = new Map<string, Wanted>();
  for (const { channel, needs } of all.filter((one) => isRemote(one.channel.platform))) {
    const key = JSON.stringify([channel.platform, channel.workspace, channel.id]);
    const threads = needs.threads || (byChannel.get(key)?.needs.threads ?? false);
    byChannel.set(key, { channel, needs: { threads } });
  }
  return [...byChannel.values()];
}
