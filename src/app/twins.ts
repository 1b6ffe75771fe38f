import { type Channel, isSameChannel } from '../core/channel.ts';
import { addressOf, type Discussion } from '../core/discussion.ts';
import { asError } from '../core/errors.ts';
import { areOfOneTeam } from '../core/linked.ts';
import type { Twin } from '../digest/compose-discussion.ts';
import type { DiscussionSettings } from './discussion-settings.ts';

/** As the platforms write themselves. */
const PLATFORM_NAMES = { slack: 'Slack', discord: 'Discord', terminal: 'Terminal' } as const;

/** Discussions of the same article in other channels of one team, whether they may be named or not. */
export async function othersOf(
  { store, teams }: Pick<DiscussionSettings, 'store' | 'teams'>,
  articleId: string,
  channel: Channel,
): Promise<readonly Discussion[]> {
  const all = await store.discussionsOf(articleId);
  return all.filter(
    (other) => !isSameChannel(other.channel, channel) && areOfOneTeam(other.channel, channel, teams),
  );
}

/**
 * Those of them that may be named where people of the channel read it: only in channels that everybody in their workspace
 * may read. One of which that cannot be found out is not named.
 */
export async function twinsFor(
  { posters, log }: Pick<DiscussionSettings, 'posters' | 'log'>,
  others: readonly Discussion[],
  channel: Channel,
): Promise<readonly Twin[]> {
  const twins: Twin[] = [];
  for (const other of others) {
    const poster = posters.get(other.channel.platform);
    try {
      const look = await poster?.lookOf(other.channel);
      if (look?.isPublic !== true) continue;
      twins.push({ name: nameOf(look.name, other.channel, channel), url: addressOf(other) });
    } catch (error) {
      log.warn({ err: asError(error), channel: other.channel }, 'a channel could not be looked up');
    }
  }
  return twins;
}

/** `#news`; of another platform, with its name. */
function nameOf(name: string, { platform }: Channel, reader: Channel): string {
  return platform === reader.platform ? `#${name}` : `#${name} (${PLATFORM_NAMES[platform]})`;
}
