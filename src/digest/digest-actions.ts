import { topicKey } from '../core/topic.ts';
import type { Words } from '../i18n/words.ts';
import { YES } from '../i18n/yes.ts';
import { fitsButton, fitsMenu } from '../message/call.ts';
import { actions, type Block, type Button, menu } from '../message/document.ts';
import { askedTopic, keptTopic } from './topic-names.ts';

/** Characters of what can be chosen in a menu. */
const LONGEST_CHOICE = 75;

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
  /** That can be chosen instead. */
  readonly topics: readonly string[];
}

/** What can be done below a digest: the next page, showing it to all, the channel's own of the same, another topic. */
export function digestActions(page: DigestPage, words: Words): Block[] {
  const buttons = buttonsOf(page, words).filter(fitsButton);
  return [...(buttons.length === 0 ? [] : [actions(...buttons)]), ...topicMenu(page, words)];
}

function buttonsOf(
  { asked, page, hasMore, inChannel, isShared }: DigestPage,
  { digest, share }: Words,
): Button[] {
  const button = (label: string, values: Button['values'], look: Button['look']): Button => ({
    ...{ label, command: 'digest', subcommand: '', look },
    values: { ...asked, ...values },
  });
  const here = page === 1 ? {} : { page: String(page) };
  return [
    ...(hasMore ? [button(digest.more, { page: String(page + 1) }, 'primary')] : []),
    ...(inChannel && !isShared ? [button(share, { ...here, share: YES }, 'plain')] : []),
    ...(inChannel ? [subscribing(digest.subscribe, asked.topic)] : []),
  ];
}

function subscribing(label: string, topic: string | undefined): Button {
  const values: Button['values'] = topic === undefined ? {} : { topics: topic };
  return { label, command: 'subscription', subcommand: 'add', values, look: 'plain' };
}

function topicMenu({ asked, topics }: DigestPage, words: Words): Block[] {
  const { topic: typed, ...values } = asked;
  const key = (topic: string) => topicKey(keptTopic(topic, words));
  // As it was found: a topic of the seeds, else a media topic by its name in any language.
  const isKept = typed !== undefined && topics.some((topic) => topicKey(topic) === topicKey(typed));
  const now = typed === undefined ? null : key(isKept ? typed : askedTopic(typed, words));
  const choices = topics
    .filter((topic) => key(topic) !== now && topic.length <= LONGEST_CHOICE)
    .map((topic) => ({ label: topic, value: topic }));
  const call = { command: 'digest', subcommand: '', values };
  if (choices.length < 2 || !fitsMenu(call, 'topic')) return [];
  return [menu({ ...call, label: words.digest.otherTopic, option: 'topic', choices })];
}
