import type { Subscription } from '../../core/subscription.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { anyOf } from '../../i18n/lists.ts';
import {
  type Document,
  document,
  heading,
  type Inline,
  link,
  list,
  marked,
  paragraph,
  text,
} from '../../message/document.ts';
import type { CommandContext } from '../context.ts';
import type { Fate, WhyAnswer } from '../subscription-desk.ts';
import { MOST_SHOWN } from './answers.ts';
import { planLanguages, planTime } from './describe-plan.ts';

type Filtered = Extract<Fate, { kind: 'filtered' }>;

/** What became of an article, with one reason for each subscription of the channel; there is at least one. */
export function fatesAnswer({ headline, url, fates }: WhyAnswer, context: CommandContext): Document {
  const { of } = context.words.subscriptions.why;
  const more = fates.length - MOST_SHOWN;
  const reasons = fates.slice(0, MOST_SHOWN).map(({ subscription, fate }): Inline[] => {
    const reason = reasonFor(fate, subscription, context);
    const words =
      fates.length === 1
        ? reason
        : of(`${planTime(subscription.plan, context)} (${subscription.id})`, reason);
    const address = 'url' in fate ? fate.url : null;
    return [
      ...marked(words),
      ...(address === null ? [] : [text(' '), link(context.words.subscriptions.state.open, address)]),
    ];
  });
  const [only = []] = reasons;
  return document(context.locale, headline, [
    url === null ? heading(2, headline) : paragraph(link(headline, url)),
    reasons.length === 1 ? paragraph(...only) : list(reasons),
    ...(more > 0 ? [paragraph(text(context.words.subscriptions.state.moreHere(more)))] : []),
  ]);
}

function reasonFor(fate: Fate, subscription: Subscription, context: CommandContext): string {
  const { why } = context.words.subscriptions;
  const { id, plan } = subscription;
  const date = (at: number) => formatMoment(at, context.locale, plan.zone, context.now);
  switch (fate.kind) {
    case 'sent':
      return fate.uncertain ? why.uncertain(date(fate.at)) : why.sent(date(fate.at));
    case 'sending':
      return why.sending(date(fate.at));
    case 'waiting':
      return fate.at === null ? why.resting(`/subscription resume id:${id}`) : why.waiting(date(fate.at));
    case 'filtered':
      return filtered(fate, subscription, context);
    case 'copy':
      return why.copy(fate.of);
    case 'below':
      return why.below(date(fate.at));
    case 'told':
      return why.told(date(fate.at));
    case 'before':
      return why.before(date(fate.importedAt), date(fate.since));
    case 'withdrawn':
      return why.withdrawn(date(fate.at));
    case 'failed':
      return why.failed(date(fate.at), fate.why);
  }
}

/** Which rule keeps it out, and how to change that. */
function filtered(
  { rule, value }: Filtered,
  { id, origin, plan }: Subscription,
  context: CommandContext,
): string {
  const { why, plan: say } = context.words.subscriptions;
  const { locale } = context;
  const wanted = {
    topics: () => anyOf([...plan.topics, ...plan.keywords.map(say.quoted)], locale),
    without: () => (value === null ? anyOf(plan.without.map(say.quoted), locale) : say.quoted(value)),
    sources: () => anyOf(plan.sources, locale),
    languages: () => planLanguages(plan, context),
  }[rule]();
  const change = origin === 'file' ? [] : [why.change(`/subscription edit id:${id}`)];
  return [why.filtered[rule](wanted), ...change].join(' ');
}
