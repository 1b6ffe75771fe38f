import { type Channel, isSameChannel } from '../core/channel.ts';
import { addressOf, type Discussion } from '../core/discussion.ts';
import { asError } from '../core/errors.ts';
import { areOfOneTeam } from '../core/linked.ts';
import { type Twin, withTwins } from '../digest/compose-discussion.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import type { DiscussionSettings } from './discussion-settings.ts';
import { messageKey } from './open-discussion.ts';

/** As the platforms write themselves. */
const PLATFORM_NAMES = { slack: 'Slack', discord: 'Discord', terminal: 'Terminal', web: 'Web' } as const;

/** Of each channel its name; null when it is not to be named. */
type Names = (channel: Channel) => Promise<string | null>;

/**
 * Lets a discussion that was just opened and those of the same article elsewhere say where else it is discussed. One that
 * cannot be told stays as it is.
 */
export async function pointToEachOther(settings: DiscussionSettings, opened: Discussion): Promise<void> {
  const others = await othersOf(settings, opened.articleId, opened.channel);
  if (others.length === 0) return;
  const nameOf = publicNames(settings);
  for (const discussion of [opened, ...others]) {
    try {
      await tellTwins(settings, discussion, nameOf);
    } catch (error) {
      const fields = { err: asError(error), channel: discussion.channel };
      settings.log.warn(fields, 'a thread could not point to another one');
    }
  }
}

/** The last message of it names them, where there is room. @throws PostError */
async function tellTwins(settings: DiscussionSettings, discussion: Discussion, nameOf: Names): Promise<void> {
  const { store, split, posters, clock } = settings;
  const { articleId, channel, posted, locale } = discussion;
  const parts = await store.partsOf(discussion);
  const number = posted.length - 1;
  const [part, reference, poster] = [parts?.[number], posted[number], posters.get(channel.platform)];
  if (parts === null || part === undefined || reference === undefined || poster === undefined) return;
  const twins = await twinsFor(await othersOf(settings, articleId, channel), channel, nameOf);
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

/** Those of them that may be named where people of the channel read it. */
async function twinsFor(
  others: readonly Discussion[],
  reader: Channel,
  nameOf: Names,
): Promise<readonly Twin[]> {
  const twins: Twin[] = [];
  for (const other of others) {
    const name = await nameOf(other.channel);
    if (name !== null) twins.push({ name: asReadIn(reader, other.channel, name), url: addressOf(other) });
  }
  return twins;
}

/**
 * Names of channels that everybody in their workspace may read: no others are named, nor one of which that cannot be found
 * out. Each is asked for once: thirty threads that name each other would be a thousand calls.
 */
function publicNames({ posters, log }: Pick<DiscussionSettings, 'posters' | 'log'>): Names {
  const known = new Map<string, string | null>();
  const ask: Names = async (channel) => {
    try {
      const look = await posters.get(channel.platform)?.lookOf(channel);
      return look?.isPublic === true ? look.name : null;
    } catch (error) {
      log.warn({ err: asError(error), channel }, 'a channel could not be looked up');
      return null;
    }
  };
  return async (channel) => {
    const key = JSON.stringify([channel.platform, channel.workspace, channel.id]);
    const name = known.get(key);
    if (name !== undefined) return name;
    const asked = await ask(channel);
    known.set(key, asked);
    return asked;
  };
}

/** `#news`; of another platform, with its name. */
function asReadIn({ platform: here }: Channel, { platform }: Channel, name: string): string {
  return platform === here ? `#${name}` : `#${name} (${PLATFORM_NAMES[platform]})`;
}
