import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/discord/limits.ts';
import { renderDiscord } from '../../src/discord/render.ts';
import { type Block, type Entry, entry, paragraph, text } from '../../src/message/document.ts';
import { checkNewMessage, FLAGS } from '../doubles/discord/rules/messages.ts';
import { DISCUSS } from '../support/buttons.ts';
import { documentOf } from '../support/documents.ts';
import { aMessage, at, FORUM, NEWS, posting } from '../support/posting-to-discord.ts';

const anEntry = (given: Partial<Entry> = {}) =>
  entry({
    ...{ headline: 'Harbour opens', url: null, dek: 'It is fast.', details: [[text('The Example')]] },
    ...{ lead: false, button: DISCUSS, ...given },
  });

/** What stands in the container of each message, all of which Discord would take. */
function rendered(...blocks: Block[]) {
  return renderDiscord(documentOf(...blocks)).map(({ components }) => {
    const body = { components, flags: FLAGS.componentsV2, allowed_mentions: { parse: [] } };
    checkNewMessage(body, 'interaction');
    const [container] = components;
    return container?.type === 17 ? container.components : [];
  });
}

describe('an entry with a button', () => {
  it('is a section, which has it beside its text', () => {
    expect(rendered(anEntry({ lead: true }))).toEqual([
      [
        {
          type: 9,
          components: [{ type: 10, content: '### Harbour opens\nIt is fast.\n-# The Example' }],
          accessory: {
            type: 2,
            style: 2,
            label: 'Discuss',
            custom_id: '[0,"article","","query","0123456789abcdef","discuss","yes"]',
          },
        },
      ],
    ]);
  });

  it('may be told twice in a message: each button has an id of its own', () => {
    const ids = rendered(anEntry(), anEntry())[0]?.map((one) =>
      one.type === 9 ? one.accessory.custom_id : '',
    );
    expect(new Set(ids).size).toBe(2);
  });

  // A section, its text and its button are three of the 39 that are left beside the container.
  it.each([
    [12, [12]],
    [13, [13]],
    [14, [13, 1]],
  ])('counts as three components: %i of them become messages of %j', (count, expected) => {
    const entries = Array.from({ length: count }, () => anEntry());
    expect(rendered(...entries).map(({ length }) => length)).toEqual(expected);
  });

  it.each([
    [LIMITS.text - 1, [9]],
    [LIMITS.text, [9]],
    [LIMITS.text + 1, [9, 10]],
  ])('of %i characters becomes components of %j, the button beside the first', (length, expected) => {
    const dek = 'x'.repeat(length - '**Harbour opens**\n'.length);
    const components = rendered(anEntry({ dek, details: [] })).flat();
    expect(components.map(({ type }) => type)).toEqual(expected);
    expect(JSON.stringify(components).match(/x{2,}/g)?.join('')).toBe(dek);
  });

  it('that begins a message is found by its mark, and put right, in a channel and in a forum', async () => {
    const { discord, chat } = await posting();
    const since = Date.now() - 60_000;
    const part = documentOf(anEntry(), anEntry());
    for (const [index, id] of [NEWS, FORUM].entries()) {
      const message = aMessage({ part, key: `key${index}` });
      const reference = await chat.post(at(id), message);
      expect(await chat.find(at(id), message, since)).toEqual({ kind: 'found', reference });
      const now = documentOf(anEntry({ headline: 'Harbour closes' }), paragraph(text('It is slow.')));
      await chat.edit(at(id), { reference, part: now, key: message.key, threadName: null });
      expect(await chat.find(at(id), message, since)).toEqual({ kind: 'found', reference });
    }
    expect(JSON.stringify(discord.edits)).toContain('Harbour closes');
  });
});
