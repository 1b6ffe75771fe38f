import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutInvisible } from '../../src/core/text.ts';
import type { DiscordComponent } from '../../src/discord/components.ts';
import { renderDiscord } from '../../src/discord/render.ts';
import { threadNameOf } from '../../src/discord/threads.ts';
import { document } from '../../src/message/document.ts';
import { checkNewMessage, FLAGS } from '../doubles/discord/rules/messages.ts';
import { anyHostile } from '../support/any-hostile.ts';
import { literally } from '../support/discord-markdown.ts';
import { INVISIBLE, inEveryKind } from '../support/every-kind.ts';

/** Markup of ours, which stands at the beginning of a line or around all of a piece. */
const OURS = [
  /^(?:#{2,3}|-#|-) /,
  /^(\*\*|~~)(.+)\1$/s,
  /^\[((?:\\.|[^\\\]])*)\]\(https:\/\/news\.example\/a\)/s,
];

/** What Discord shows of a line or of a whole display. @throws Error when an article's text would do something */
function read(markdown: string): string {
  for (const mark of OURS) {
    const found = mark.exec(markdown);
    if (found === null) continue;
    const inside = found[2] ?? found[1] ?? '';
    return read(inside) + read(markdown.slice(found[0].length));
  }
  return literally(markdown);
}

/** What is told in displays, and what stands on what can be pressed, where nothing is markdown. */
function shown(component: DiscordComponent): string[] {
  switch (component.type) {
    case 9:
      return [...component.components, component.accessory].flatMap((one) =>
        one.type === 10 ? shown(one) : [one.label],
      );
    case 10:
      return component.content.split('\n').map((line) => read(line.trim()));
    case 1:
      return component.components.flatMap((one) =>
        one.type === 2 ? [one.label] : one.options.map(({ label }) => label),
      );
    case 17:
      return component.components.flatMap(shown);
    default:
      return [];
  }
}

describe.each(Object.entries(inEveryKind))('in %s', (_, blocksOf) => {
  it('what an article says is shown as it is, and does nothing', () => {
    const property = (hostile: string) => {
      // A line each: what goes on over lines is tried with the displays.
      const line = hostile.replace(/\n/g, ' ');
      const messages = renderDiscord(document('en', line, blocksOf(line)));
      for (const { components } of messages) {
        const body = { components, flags: FLAGS.componentsV2, allowed_mentions: { parse: [] } };
        checkNewMessage(body, 'interaction');
        expect(JSON.stringify(components)).not.toMatch(INVISIBLE);
      }
      const words = messages.flatMap(({ components }) => components.flatMap(shown)).join('\n');
      const said = withoutInvisible(line).replace(/\s+/g, '').slice(0, 30);
      expect(words.replace(/\s+/g, '')).toContain(said);
    };
    fc.assert(fc.property(anyHostile, property), { seed: 11, numRuns: 150 });
  });
});

it('the name of a thread is one line of an article’s words, never empty, and turns nothing around', () => {
  const property = (hostile: string) => {
    const part = document('en', '', []);
    for (const threadName of [hostile, hostile.slice(0, -1)]) {
      const name = threadNameOf({ threadName, part });
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(100);
      expect(name).not.toMatch(/[\n\u202E\u2066\u200F]/);
    }
  };
  fc.assert(fc.property(anyHostile, property), { seed: 11, numRuns: 300 });
});
