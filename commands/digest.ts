import { z } from 'zod';
import { defineAction } from '../src/command/command.ts';
import type { DigestSelection } from '../src/command/context.ts';
import { nothingFound } from '../src/command/nothing-found.ts';
import { shared } from '../src/command/shared.ts';
import { sinceAsked } from '../src/command/since-asked.ts';
import { UserError } from '../src/core/errors.ts';
import { MOST_ENTRIES } from '../src/core/ranking.ts';
import { composeDigest } from '../src/digest/compose-digest.ts';
import { digestActions } from '../src/digest/digest-actions.ts';
import { topicNames } from '../src/digest/topic-names.ts';
import type { Words } from '../src/i18n/words.ts';

/** Topics to choose from. */
const MOST_TOPICS = 10;
/** Stories of a page. */
const DEFAULT_SIZE = 10;

/** `/digest`: the news in short. */
export const digest = defineAction({
  name: 'digest',
  help: (words) => words.commands.digest,
  options: z.strictObject({
    topic: z.string().trim().min(1).max(80).optional().meta({ example: 'science' }),
    since: z.string().trim().min(1).max(40).optional().meta({ example: '7d' }),
    size: z.int().min(1).max(MOST_ENTRIES).default(DEFAULT_SIZE).meta({ example: 5 }),
    explain: z.boolean().default(false).meta({ example: 'yes' }),
    page: z.int().min(1).max(100).default(1).meta({ example: 2 }),
    share: z.boolean().default(false).meta({ example: 'yes' }),
  }),
  bare: 'topic',
  suggest: { topic: (typed, context) => context.suggestTopics(typed) },
  async run({ topic, since, size, explain, page, share }, context) {
    const { words, canShare, canDiscuss } = context;
    if (share && !canShare) throw new UserError('cannot-share', words.cannotShare);
    const wanted = await sinceAsked(since, topic, context);
    const { from, arrivedAfter } = wanted;
    const selection = await context.selectDigest({ topic, since: from, arrivedAfter, size: page * size });
    if (selection.entries.length === 0) throw await nothingFound(topic, wanted, context);
    const skipped = (page - 1) * size;
    const entries = selection.entries.slice(skipped);
    if (entries.length === 0) throw new UserError('no-more', words.digest.noMore(selection.stories));
    // What is asked for once more, or shown to others, is no new look.
    if (page === 1 && !share) context.looked();
    const hasMore = skipped + entries.length < selection.stories;
    const narrowed = topic !== undefined || since !== undefined;
    const topics = commonTopics(selection, words);
    const exampleTopic = narrowed || !hasMore || canShare ? null : exampleIn(topics);
    const whole = composeDigest(
      {
        ...{ ...selection, entries, skipped, topic, exampleTopic, explain, canDiscuss },
        ...{ sinceDay: from?.day, sinceLook: arrivedAfter },
      },
      words,
      context,
      context.now,
    );
    const asked = {
      ...(topic === undefined ? {} : { topic }),
      ...(wanted.typed === undefined ? {} : { since: wanted.typed }),
      ...(size === DEFAULT_SIZE ? {} : { size: String(size) }),
      ...(explain ? { explain: 'yes' } : {}),
    };
    const doing = digestActions(
      { asked, page, hasMore, inChannel: canShare, isShared: share, topics },
      words,
    );
    const answer = { ...whole, blocks: [...whole.blocks, ...doing] };
    return share ? shared(answer, context) : answer;
  },
});

/** What can be typed for a topic, where there is nothing to press; one with a space would need quotes. */
function exampleIn(topics: readonly string[]): string | null {
  return topics.find((name) => !/\s/.test(name)) ?? null;
}

/** Topics that lead somewhere: those that most of the stories have. */
function commonTopics({ entries, rest }: DigestSelection, words: Words): string[] {
  const counts = new Map<string, number>();
  for (const topic of [...entries, ...rest].flatMap(({ lead }) => topicNames(lead, words))) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]);
  return byCount.slice(0, MOST_TOPICS).map(([topic]) => topic);
}
