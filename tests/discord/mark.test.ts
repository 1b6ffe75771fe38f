import { describe, expect, it } from 'vitest';
import type { DiscordMessage } from '../../src/discord/components.ts';
import { bearsMark, marked } from '../../src/discord/mark.ts';
import { renderDiscord } from '../../src/discord/render.ts';
import { heading, paragraph, text } from '../../src/message/document.ts';
import { documentOf } from '../support/documents.ts';
import { wordsIn } from '../support/words-in.ts';

function aRendered(): DiscordMessage {
  const [message] = renderDiscord(documentOf(heading(1, 'News'), paragraph(text('The harbour opens.'))));
  if (message === undefined) throw new Error('nothing was rendered');
  return message;
}

const keys = Array.from({ length: 2000 }, (_, index) => `edition${index}part0`);

describe('a mark', () => {
  it('is of one key, the same each time, and is not seen', () => {
    const { components } = marked(aRendered(), 'edition1part0');

    expect(bearsMark(components, 'edition1part0')).toBe(true);
    expect(bearsMark(components, 'edition1part1')).toBe(false);
    expect(marked(aRendered(), 'edition1part0').components).toEqual(components);
    expect(wordsIn(components)).toBe(wordsIn(aRendered().components));
  });

  it('is of numbers that Discord takes, no two of them the same', () => {
    for (const key of keys) {
      const [container] = marked(aRendered(), key).components;
      if (container?.type !== 17) throw new Error('there is no container');
      const ids = [container.id, container.components[0]?.id];
      for (const id of ids) expect(id).toSatisfy((one: number) => one > 0 && one < 2 ** 31);
      expect(new Set(ids).size).toBe(2);
    }
  });

  it('is another one for each key', () => {
    const marks = keys.map((key) => JSON.stringify(marked(aRendered(), key)));

    expect(new Set(marks).size).toBe(keys.length);
  });

  it.each([
    ['nothing', undefined],
    ['no components', []],
    ['a text alone', [{ type: 10, id: 1, content: 'a' }]],
    ['an empty container', [{ type: 17, id: 1, components: [] }]],
    ['numbers that Discord gave', [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: 'a' }] }]],
    ['no numbers', aRendered().components],
  ])('is not on %s', (_, components) => {
    expect(bearsMark(components, 'edition1part0')).toBe(false);
  });
});
