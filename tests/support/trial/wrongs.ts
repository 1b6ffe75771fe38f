import { type Arrived, arrivedOnDiscord, arrivedOnSlack } from './arrived.ts';
import { type RecordedEdition, recordedEditions } from './editions.ts';
import type { Subscribing, Trial } from './trial.ts';

/**
 * What must never be, in words, once a trial has settled: what is recorded and what has arrived are held side by side.
 * @param resting a subscription that is to have no edition
 */
export async function wrongsOf(trial: Trial, resting: string | null = null): Promise<string[]> {
  const recorded = await recordedEditions(trial.database.rows);
  const onSlack = arrivedOnSlack(trial.slack);
  const onDiscord = arrivedOnDiscord(trial.discord);
  const wrongs: string[] = [];
  for (const one of trial.subscribed) {
    const editions = recorded.filter(({ subscription }) => subscription === one.id);
    const wanted = one.id === resting ? 0 : 1;
    if (editions.length !== wanted) wrongs.push(`${one.id} has ${editions.length} editions, not ${wanted}`);
    const arrived = one.channel.platform === 'slack' ? onSlack : onDiscord;
    for (const edition of editions) wrongs.push(...wrongsOfEdition(trial, one, edition, arrived));
  }
  const references = recorded.flatMap(({ deliveries }) =>
    deliveries.flatMap(({ reference }) => reference?.id ?? []),
  );
  const known = new Set<string>();
  for (const id of references) {
    if (known.has(id)) wrongs.push(`the message ${id} is recorded for two deliveries: one is lost`);
    known.add(id);
  }
  const doubled = (platform: string, arrived: readonly Arrived[]) =>
    arrived
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => `${platform} has the message ${id} that no delivery knows: doubled`);
  return [...wrongs, ...doubled('Slack', onSlack), ...doubled('Discord', onDiscord)];
}

function wrongsOfEdition(
  trial: Trial,
  { id, channel }: Subscribing,
  { parts, deliveries }: RecordedEdition,
  arrived: readonly Arrived[],
): string[] {
  const wrongs: string[] = [];
  if (deliveries.length !== parts.length)
    wrongs.push(`${id} has ${deliveries.length} deliveries for ${parts.length} parts`);
  const texts: string[] = [];
  let last = -1;
  for (const [part, { state, failure, reference }] of deliveries.entries()) {
    const name = `${id}, part ${part}`;
    if (state !== 'sent') wrongs.push(`${name} is ${state}: ${failure}`);
    const at = arrived.findIndex((one) => one.id === reference?.id);
    const message = arrived[at];
    if (message === undefined) {
      wrongs.push(`${name} stands nowhere`);
      continue;
    }
    if (message.channel !== channel.id) wrongs.push(`${name} stands in ${message.channel}`);
    if (at <= last) wrongs.push(`${name} does not stand after the part before it`);
    last = at;
    const under = parts[part]?.under ?? null;
    const thread = under === null ? null : (deliveries[under]?.reference?.id ?? 'no message');
    if (message.under !== thread) wrongs.push(`${name} stands under ${message.under}, not ${thread}`);
    texts.push(message.words);
  }
  const text = texts.join('\n');
  for (const { headline, opening } of trial.stories) {
    if (!text.includes(headline)) wrongs.push(`${id} does not tell “${headline}”`);
    if (!text.includes(opening)) wrongs.push(`${id} does not say “${opening}”`);
  }
  return wrongs;
}
