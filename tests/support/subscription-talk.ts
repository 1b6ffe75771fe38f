import { subscription } from '../../commands/subscription.ts';
import { operator } from '../../src/app/asker.ts';
import type { Form } from '../../src/command/form.ts';
import type { SubscriptionDesk } from '../../src/command/subscription-desk.ts';
import type { Plan } from '../../src/core/subscription.ts';
import { plainText } from '../../src/message/plain.ts';
import { aStore, recordingLog } from './desk.ts';
import { runnerOn } from './runner-on.ts';
import { aSubscription, aSubscriptionDesk } from './subscriptions.ts';

/** One that wants something of everything. */
export const news = aSubscription({
  plan: {
    topics: ['politics', 'human rights'],
    keywords: ['heat wave'],
    without: ['football'],
    sources: ['Sky Daily'],
    languages: ['fr', 'de'],
  },
});
export const hours = aSubscription({ id: 'hours', plan: { cadence: { kind: 'hourly', every: 2 } } });
export const fromFile = aSubscription({ id: 'filed', origin: 'file' });

/** The use cases of `/subscription` at a desk. */
export async function talk(desk: SubscriptionDesk) {
  const log = recordingLog();
  const runner = runnerOn(await aStore([{ topics: ['transport', 'harbour'] }]), log, () => desk);
  const run = (text: string, locale = 'en') => runner.run(subscription, { text }, operator(locale));
  return {
    runner,
    log,
    run,
    say: async (text: string, locale = 'en') => plainText(await run(text, locale)),
    form: (subcommand: string, values: Record<string, string> = {}, locale = 'en') =>
      runner.form(subscription, { subcommand, values }, operator(locale)),
    suggest: async (subcommand: string, option: string, typed: string, locale = 'en') =>
      runner.suggest({ command: subscription, subcommand, option, typed }, operator(locale)),
  };
}

/** A desk that notes what it is to add or change. */
export function noting(subscriptions = [news], given: Partial<SubscriptionDesk> = {}) {
  const plain = aSubscriptionDesk(subscriptions);
  const added: Plan[] = [];
  const changed: Partial<Plan>[] = [];
  const desk = aSubscriptionDesk(subscriptions, {
    add: (plan) => plain.add(added[added.push(plan) - 1] ?? plan),
    edit: (id, changes) => plain.edit(id, changed[changed.push(changes) - 1] ?? changes),
    ...given,
  });
  return { desk, added, changed };
}

/** What is answered when nothing is changed in a form. */
export const answersOf = (form: Form | null) =>
  Object.fromEntries(form?.fields.map(({ name, value }) => [name, value ?? '']) ?? []);

/** What is filled in, by option. */
export const valuesOf = (form: Form | null) =>
  Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? []);
