import type { Subscription } from '../../core/subscription.ts';
import type { Words } from '../../i18n/words.ts';
import type { Button } from '../../message/document.ts';
import { MORE } from './forms.ts';

type Label = keyof Words['subscriptions']['buttons'];

/** What is under a subscription that is shown alone: what can be changed of it, and what can be done about it. */
export function cardButtons(subscription: Subscription, words: Words): Button[][] {
  if (subscription.origin === 'file') return [onlyLooked(subscription, words)];
  const changes = MORE.map((more) => button(subscription, words, more, 'edit', { values: { more } }));
  return [
    [button(subscription, words, 'change', 'edit'), ...changes],
    [...turns(subscription, words), button(subscription, words, 'remove', 'remove', { look: 'danger' })],
  ];
}

/** What is under each of several. */
export function listButtons(subscription: Subscription, words: Words): Button[] {
  if (subscription.origin === 'file') return onlyLooked(subscription, words);
  return [
    button(subscription, words, 'change', 'edit'),
    ...turns(subscription, words),
    button(subscription, words, 'remove', 'remove'),
  ];
}

/** One that stands in a file cannot be changed here. */
function onlyLooked(subscription: Subscription, words: Words): Button[] {
  return [button(subscription, words, 'preview', 'preview')];
}

function turns(subscription: Subscription, words: Words): Button[] {
  const turn =
    subscription.pause === null
      ? button(subscription, words, 'pause', 'pause')
      : button(subscription, words, 'resume', 'resume', { look: 'primary' });
  return [turn, button(subscription, words, 'preview', 'preview')];
}

function button(
  { id }: Subscription,
  { subscriptions: { buttons } }: Words,
  label: Label,
  subcommand: string,
  { look = 'plain', values = {} }: Partial<Pick<Button, 'look' | 'values'>> = {},
): Button {
  return { label: buttons[label], command: 'subscription', subcommand, look, values: { id, ...values } };
}
