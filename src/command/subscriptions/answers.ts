import type { Pause, Subscription } from '../../core/subscription.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { listOf } from '../../i18n/lists.ts';
import {
  actions,
  type Block,
  type Document,
  document,
  entry,
  heading,
  type Inline,
  link,
  list,
  marked,
  paragraph,
  sentence,
  context as smallPrint,
  text,
} from '../../message/document.ts';
import type { CommandContext } from '../context.ts';
import type { SubscriptionState } from '../subscription-desk.ts';
import { cardButtons, listButtons } from './buttons.ts';
import { capitalised, planContent, planLooks, planSentence, planTime } from './describe-plan.ts';
import { commandFor } from './typed-plan.ts';

/**
 * A subscription after something was done about it: what it posts, and when next.
 * @param title what was done
 * @param notes what else is to be said of it
 */
export function subscriptionCard(
  title: string,
  { subscription, next }: SubscriptionState,
  context: CommandContext,
  notes: readonly Block[] = [],
): Document {
  const { plan, pause } = subscription;
  const { state } = context.words.subscriptions;
  const dates = next.map((at) => [text(formatMoment(at, context.locale, plan.zone, context.now))]);
  const coming =
    dates.length > 0 ? [heading(2, state.nextPosts), list(dates)] : [paragraph(text(state.never))];
  return document(context.locale, `${title} · ${planTime(plan, context)}`, [
    heading(1, title),
    paragraph(text(planSentence(plan, context))),
    ...(pause === null ? coming : [paragraph(...whyPaused(pause, subscription, context))]),
    ...notes,
    smallPrint(looks(subscription, context)),
    ...cardButtons(subscription, context.words).map((row) => actions(...row)),
  ]);
}

/** Subscriptions that one answer shows: as many as can be made in a channel; the operator's file may have any number. */
export const MOST_SHOWN = 20;

/** The subscriptions of a channel, an entry each: of many first those that can be changed here. */
export function subscriptionList(states: readonly SubscriptionState[], context: CommandContext): Document {
  const { here, moreHere } = context.words.subscriptions.state;
  const isFiled = ({ subscription }: SubscriptionState) => subscription.origin === 'file';
  const ordered = states.length > MOST_SHOWN ? states.toSorted((a, b) => +isFiled(a) - +isFiled(b)) : states;
  const shown = ordered.slice(0, MOST_SHOWN);
  const more = states.length - shown.length;
  const titles = shown.map(({ subscription }) => planTime(subscription.plan, context));
  return document(context.locale, `${here} · ${listOf(titles, context.locale)}`, [
    heading(1, here),
    ...shown.flatMap((one) => [
      entryFor(one, context),
      actions(...listButtons(one.subscription, context.words)),
    ]),
    ...(more === 0 ? [] : [paragraph(text(moreHere(more)))]),
  ]);
}

/** What is left to say of a subscription that is gone: how to get it back. */
export function removedAnswer({ plan }: Subscription, context: CommandContext): Document {
  const { removed, again } = context.words.subscriptions.state;
  const command = commandFor(plan, context.words, context.locale);
  return document(context.locale, `${removed} · ${planTime(plan, context)}`, [
    heading(1, removed),
    paragraph(text(planSentence(plan, context))),
    ...(command === null ? [] : [sentence(again(command))]),
  ]);
}

function entryFor({ subscription, next, last }: SubscriptionState, context: CommandContext): Block {
  const { plan, pause, origin } = subscription;
  const { state } = context.words.subscriptions;
  const date = (at: number) => formatMoment(at, context.locale, plan.zone, context.now);
  const [soonest] = next;
  const coming = soonest === undefined ? state.never : state.next(date(soonest));
  return entry({
    headline: planTime(plan, context),
    url: null,
    dek: `${capitalised(planContent(plan, context), context.locale)}.`,
    details: [
      pause === null ? [text(coming)] : whyPaused(pause, subscription, context),
      last === null
        ? [text(state.noneYet)]
        : [
            text(state.last[last.state](date(last.at))),
            ...(last.url === null ? [] : [text(' · '), link(state.open, last.url)]),
          ],
      ...(origin === 'file' ? [[text(state.fromFile)]] : []),
      [text(looks(subscription, context))],
    ],
    lead: false,
  });
}

/** Since when it rests, and what to do when the bot cannot post. */
function whyPaused(pause: Pause, { plan }: Subscription, { words, locale, now }: CommandContext): Inline[] {
  const { state, obstacles } = words.subscriptions;
  const since = state.pausedSince(formatMoment(pause.at, locale, plan.zone, now));
  if (pause.reason === 'asked') return [text(since)];
  const { kind, names } = pause.obstacle;
  return marked(`${since} ${obstacles[kind](listOf(names, locale))}`);
}

function looks({ id, plan }: Subscription, context: CommandContext): string {
  return [context.words.subscriptions.plan.id(id), ...planLooks(plan, context)].join(' · ');
}
