import { type Channel, isSameChannel } from '../core/channel.ts';
import { addressOf, type Discussion } from '../core/discussion.ts';
import { asError } from '../core/errors.ts';
import { areOfOneTeam } from '../core/linked.ts';
import { type Twin, withTwins } from '../digest/compose-discussion.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import type { DiscussionSettings } from './discussion-settings.ts';
import { messageKey } from './open-discussion.ts';

/** As the platforms write themselves. */
const PLATFORM_NAMES = { slack: 'Slack', discord: 'Discord', terminal: 'Terminal' } as const;

/**
 * Lets a discussion that was just opened and those of the same article elsewhere say where else it is discussed. One that
 * cannot be told stays as it is.
 */
export async function pointToEachOther(settings: DiscussionSettings, opened: Discussion): Promise<void> {
  const others = await othersOf(settings, opened.articleId, opened.channel);
  if (others.length === 0) return;
  for (const discussion of [opened, ...others]) {
    try {
      await tellTwins(settings, discussion);
    } catch (error) {
      const fields = { err: asError(error), channel: discussion.channel };
      settings.log.warn(fields, 'a thread could not point to another one');
    }
  }
}

/** The last message of it names them, where there is room. @throws PostError */
async function tellTwins(settings: DiscussionSettings, discussion: Discussion): Promise<void> {
  const { store, split, posters, clock } = settings;
  const { articleId, channel, posted, locale } = discussion;
  const parts = await store.partsOf(discussion);
  const number = posted.length - 1;
  const [part, reference, poster] = [parts?.[number], posted[number], posters.get(channel.platform)];
  if (parts === null || part === undefined || reference === undefined || poster === undefined) return;
  const twins = await twinsFor(settings, await othersOf(settings, articleId, channel), channel);
  const document = withTwins(part.document, twins, wordsFor(locale));
  const isSame = JSON.stringify(document) === JSON.stringify(part.document);
  if (isSame || split(channel.platform, document).length > 1) return;
  const key = messageKey(discussion, number);
  await poster.edit(channel, { reference, part: document, key, threadName: null });
  await store.retellDiscussion(discussion, parts.with(number, { ...part, document }), clock.now());
}

/** Discussions of the same article in other channels of one team, whether they may be named or not. */
async function othersOf(
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
async function twinsFor(
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
