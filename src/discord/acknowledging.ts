import type { Interaction } from 'discord.js';
import type { Meter } from '../ports/meter.ts';

/** First responses: one of them is given to each interaction. */
const FIRST = ['deferReply', 'showModal', 'respond'] as const;

/** Has the meter see how long an interaction waits until Discord is told that it was heard. */
export function measureAcknowledging(interaction: Interaction, meter: Meter): void {
  const heard = meter.asked('discord');
  for (const name of FIRST) {
    const respond: unknown = Reflect.get(interaction, name);
    if (typeof respond !== 'function') continue;
    Reflect.set(interaction, name, async (...given: readonly unknown[]) => {
      const answer: unknown = await respond.apply(interaction, given);
      heard();
      return answer;
    });
  }
}
