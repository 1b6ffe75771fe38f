import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutInvisible } from '../../src/core/text.ts';
import { document } from '../../src/message/document.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { anyHostile } from '../support/any-hostile.ts';
import { INVISIBLE, inEveryKind } from '../support/every-kind.ts';
import { literalEntry, literally } from '../support/slack-markup.ts';

/** Elements in which Slack reads nothing, and what holds them: no mention, no date, no emoji, no markdown. */
const HARMLESS = new Set([
  ...['header', 'context', 'section', 'actions', 'divider', 'plain_text', 'button', 'static_select'],
  ...['rich_text', 'rich_text_section', 'rich_text_list', 'text', 'link', 'mrkdwn'],
]);

/** What Slack shows of blocks, in reading order. @throws Error when an article's text would do something */
function shown(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(shown);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, verbatim, accessory } = node as Record<string, unknown>;
  if (typeof type === 'string' && !HARMLESS.has(type)) throw new Error(`there is a ${type}`);
  if (type === 'section') return [literalEntry((text as { text: string }).text), ...shown(accessory)];
  if (typeof text !== 'string') return Object.values(node).flatMap(shown);
  if (type !== 'mrkdwn') return [text];
  expect(verbatim).toBe(true);
  return [literally(text)];
}

describe.each(Object.entries(inEveryKind))('in %s', (_, blocksOf) => {
  it('what an article says is shown as it is, and does nothing', () => {
    const property = (hostile: string) => {
      const messages = renderSlack(document('en', hostile, blocksOf(hostile)));
      for (const message of messages) {
        checkMessage('response', message);
        expect(message.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
        expect(JSON.stringify(message)).not.toMatch(INVISIBLE);
      }
      const words = shown(messages.map(({ blocks }) => blocks)).join('\n');
      const said = withoutInvisible(hostile).replace(/\s+/g, '').slice(0, 30);
      expect(words.replace(/\s+/g, '')).toContain(said);
    };
    fc.assert(fc.property(anyHostile, property), { seed: 11, numRuns: 150 });
  });
});
