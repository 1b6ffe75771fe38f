import type { Platform } from '../../core/channel.ts';
import { type Check, doubtful, type Finding, fine, wrong } from '../../core/finding.ts';
import type { Obstacle } from '../../core/obstacle.ts';
import { PostError, type Poster } from '../../ports/chat.ts';
import type { PlatformChecks } from './platforms.ts';
import type { Wanted } from './subscribed.ts';

/** Channels that are looked at: each takes a call or three, of which the platforms let a bot make some fifty a minute. */
const MOST_CHANNELS = 40;

type Posters = ReadonlyMap<Platform, Pick<Poster, 'obstacles'> | null>;

/** A check for each channel; one for all where there are too many to ask about at once, or nobody to ask. */
export async function channelChecks(
  wanted: readonly Wanted[],
  platforms: ReadonlyMap<Platform, PlatformChecks>,
): Promise<Check[]> {
  const asking = [...platforms].map(async ([name, platform]) => [name, await platform.poster()] as const);
  const posters: Posters = new Map(await Promise.all(asking));
  const rest = wanted.length - MOST_CHANNELS;
  return [
    ...wanted.slice(0, MOST_CHANNELS).map((one): Check => {
      const name = `Channel ${one.channel.platform} ${one.channel.id}`;
      return { name, look: async () => [await lookedAt(name, one, posters)] };
    }),
    ...(rest > 0 ? [unseen(rest)] : []),
  ];
}

async function lookedAt(name: string, { channel, needs }: Wanted, posters: Posters): Promise<Finding> {
  const { platform, workspace } = channel;
  const poster = posters.get(platform);
  if (poster === undefined)
    return wrong(
      name,
      `It is on ${platform}, for which there is no token.`,
      `Run “npm run newsdesk -- setup ${platform}”.`,
    );
  if (poster === null)
    return doubtful(
      name,
      'That cannot be told without a good token.',
      `Mend the token of ${platform}, or the database that has it, first.`,
    );
  try {
    const obstacles = await poster.obstacles(channel, needs);
    const [first] = obstacles;
    if (first === undefined) return fine(name, `The bot can post there (${workspace}).`);
    const [found, remedy] = OBSTACLES[first.kind](first.names.join(', '));
    return wrong(name, found, remedy);
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    const { failure } = error;
    const why =
      failure.kind === 'wait' ? 'the platform asks to wait' : 'code' in failure ? failure.code : failure.kind;
    return doubtful(name, `That could not be found out: ${why}.`, 'Look again in a minute.');
  }
}

/** What keeps the bot from posting, and what to do. */
const OBSTACLES: Readonly<
  Record<Obstacle['kind'], (names: string) => readonly [found: string, remedy: string]>
> = {
  'not-in-channel': () => ['The bot is not in the channel.', 'Type “/invite @newsdesk” there.'],
  'no-channel': () => [
    'There is no such channel, or the bot cannot see it.',
    'Let the bot in, or remove the subscription.',
  ],
  archived: () => ['The channel is archived.', 'Unarchive it, or remove the subscription.'],
  removed: () => ['The bot is not in that workspace.', 'Install or invite it there again.'],
  restricted: () => ['Only some people may post there.', 'Ask an admin to let the bot post, too.'],
  permissions: (names) => [
    `The bot lacks permissions there: ${names}.`,
    'Give them to its role in the channel’s settings under “Permissions”.',
  ],
  scopes: (names) => [`The app was installed without ${names}.`, 'Add these scopes and install it again.'],
  kind: () => ['The channel is of a kind that takes no digests.', 'Use a text channel.'],
};

function unseen(count: number): Check {
  const found = `${count} more were not looked at, so that the bot itself is not made to wait.`;
  const remedy = '“/subscription list” in a channel says how its last posts went.';
  return { name: 'Channels', look: async () => [doubtful('Channels', found, remedy)] };
}
