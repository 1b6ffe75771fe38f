import { UserError } from '../core/errors.ts';
import { formatMoment, formatPublished } from '../i18n/dates.ts';
import type { CommandContext } from './context.ts';
import type { SinceAsked } from './since-asked.ts';

/** Why nothing fits, and what would. */
export async function nothingFound(
  topic: string | undefined,
  { from, arrivedAfter }: SinceAsked,
  context: CommandContext,
): Promise<UserError> {
  const { words, locale, timeZone } = context;
  const { articles, newest, topics } = await context.overview();
  if (articles === 0 || newest === null) return new UserError('no-articles', words.empty);
  const latest = topic === undefined ? newest : await context.newestOn(topic);
  if (topic !== undefined && latest === null) {
    const close = (await context.suggestTopics(topic)).slice(0, 3).map(({ value }) => value);
    const help = close.length > 0 ? words.digest.didYouMean(close) : words.digest.topicsAre(topics);
    const sentences = [words.digest.noSuchTopic(topic), ...(topics.length === 0 ? [] : [help])];
    return new UserError('no-such-topic', sentences.join(' '));
  }
  if (arrivedAfter !== undefined) {
    const look = formatMoment(arrivedAfter, locale, await context.zone(), context.now);
    return new UserError('nothing-since-look', words.digest.nothingSinceLook(look));
  }
  const { publishedAt, precision } = latest ?? newest;
  return new UserError(
    'nothing-since',
    words.digest.nothingSince(
      formatPublished(from?.day ?? context.now, 'day', locale, timeZone),
      formatPublished(publishedAt, precision, locale, timeZone),
    ),
  );
}
