import type { Words } from '../i18n/words.ts';
import { fitsButton } from '../message/call.ts';
import { actions, type Block, type Button } from '../message/document.ts';

/** What everybody's language takes for a yes: whoever presses a button may have another one than who asked. */
const YES = 'yes';

/** A page of a digest that somebody asked for, and what can be done with it. */
export interface DigestPage {
  /** What was asked for, as options of `/digest`, without the page. */
  readonly asked: Readonly<Record<string, string>>;
  /** Counted from 1. */
  readonly page: number;
  readonly hasMore: boolean;
  /** Whether there is a channel to show it to, or to subscribe. */
  readonly inChannel: boolean;
  /** Whether everybody in the channel sees it already. */
  readonly isShared: boolean;
}

/** Buttons below a digest: the next page, showing it to all, and the channel's own digest of the same. */
export function digestButtons(
  { asked, page, hasMore, inChannel, isShared }: DigestPage,
  words: Words,
): Block[] {
  const { more, share, subscribe } = words.digest;
  const digest = (label: string, values: Button['values'], look: Button['look']): Button => ({
    ...{ label, command: 'digest', subcommand: '', look },
    values: { ...asked, ...values },
  });
  const here = page === 1 ? {} : { page: String(page) };
  const { topic } = asked;
  const buttons = [
    ...(hasMore ? [digest(more, { page: String(page + 1) }, 'primary')] : []),
    ...(inChannel && !isShared ? [digest(share, { ...here, share: YES }, 'plain')] : []),
    ...(inChannel ? [subscribing(subscribe, topic)] : []),
  ].filter(fitsButton);
  return buttons.length === 0 ? [] : [actions(...buttons)];
}

function subscribing(label: string, topic: string | undefined): Button {
  const values: Button['values'] = topic === undefined ? {} : { topics: topic };
  return { label, command: 'subscription', subcommand: 'add', values, look: 'plain' };
}
