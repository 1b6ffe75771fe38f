import type { Plan } from '../../core/subscription.ts';
import { anyOf } from '../../i18n/lists.ts';
import { type Block, paragraph, text } from '../../message/document.ts';
import type { CommandContext } from '../context.ts';

/** What is said of topics and sources that no article has yet: they may be misspelt, or only come later. */
export async function unheardNotes(
  wanted: Partial<Pick<Plan, 'topics' | 'sources'>>,
  context: CommandContext,
): Promise<Block[]> {
  const { plan, state } = context.words.subscriptions;
  const { topics, sources } = await context.unheard(wanted);
  const named = (names: readonly string[]) => anyOf(names.map(plan.quoted), context.locale);
  return [
    ...(topics.length === 0 ? [] : [paragraph(text(state.noneOn(named(topics))))]),
    ...(sources.length === 0 ? [] : [paragraph(text(state.noneFrom(named(sources))))]),
  ];
}
