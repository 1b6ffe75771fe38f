import type { FiledSubscription, FiledSubscriptions } from '../../src/ports/subscription-file.ts';
import { parseSubscriptions } from '../../src/subscriptions-file/parse.ts';
import { aPlan, NEWS } from './newsroom.ts';

/** A subscription of the file: every day at nine in UTC, in the channel of news. */
export function aFiled(given: Partial<FiledSubscription> = {}): FiledSubscription {
  return { id: 'morning', channel: NEWS, plan: aPlan(), line: 2, ...given };
}

/** What a file says, by default without a mistake. */
export function filedAs(
  subscriptions: readonly FiledSubscription[],
  mistaken: readonly (string | null)[] = [],
): FiledSubscriptions {
  return { path: 'subscriptions.yaml', subscriptions, mistaken, problems: [] };
}

/** A file with one subscription. @param lines names and values, without those that it needs */
export function oneSubscription(...lines: readonly string[]): string {
  const [channel, when] = ['channel: { platform: slack, workspace: T0, id: C0 }', 'when: daily 9:00'];
  const needed = [channel, when].filter(
    (line) => !lines.some((own) => own.startsWith(line.slice(0, line.indexOf(':') + 1))),
  );
  return [
    'subscriptions:',
    '  - id: morning',
    ...[...needed, ...lines].map((line) => `    ${line}`),
    '',
  ].join('\n');
}

/** What a text says, for an installation in Berlin that speaks French. */
export function parsed(text: string): FiledSubscriptions {
  return parseSubscriptions(text, 'subs.yaml', { zone: 'Europe/Berlin', locale: 'fr' });
}
