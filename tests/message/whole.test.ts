import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiscord, splitForDiscord } from '../../src/discord/render.ts';
import type { Block, Document } from '../../src/message/document.ts';
import { plainText } from '../../src/message/plain.ts';
import { renderSlack, splitForSlack } from '../../src/slack/render.ts';
import { checkNewMessage, FLAGS } from '../doubles/discord/rules/messages.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { anyDocument } from '../support/any-document.ts';

/** Letters and some signs, without white space, marks, and what stands for them on Slack. */
const lettersOf = (value: string) => value.replace(/[^\p{L}\p{N}&<@>]|[ˍˋ]/gu, '');

/** What blocks tell, without what is for pressing. */
const told = ({ blocks }: Document) =>
  lettersOf(
    plainText({ blocks: blocks.filter(({ type }) => type !== 'actions' && type !== 'menu') }, 'hidden'),
  );

/** What a message shows, in reading order; buttons and menus are left out. */
function shown(node: unknown, read: (markup: string) => string): string {
  if (Array.isArray(node)) return node.map((one) => shown(one, read)).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, content } = node as { type?: unknown; text?: unknown; content?: unknown };
  if (type === 'button' || type === 'static_select' || type === 2 || type === 3) return '';
  if (typeof text === 'string') return type === 'mrkdwn' ? read(text) : text;
  if (typeof content === 'string') return read(content);
  return Object.values(node)
    .map((one) => shown(one, read))
    .join('');
}

/** How many things there are to press and to choose from. */
function pressable(node: unknown, names: readonly unknown[]): number {
  if (Array.isArray(node)) return node.reduce((sum: number, one) => sum + pressable(one, names), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const own = names.includes(Reflect.get(node, 'type')) ? 1 : 0;
  return Object.values(node).reduce((sum: number, one) => sum + pressable(one, names), own);
}

function pressableIn({ blocks }: Document): number {
  const of = (block: Block) => {
    if (block.type === 'actions') return block.buttons.length;
    return block.type === 'menu' || (block.type === 'entry' && block.button !== undefined) ? 1 : 0;
  };
  return blocks.reduce((sum, block) => sum + of(block), 0);
}

const PLATFORMS = {
  Slack: {
    split: splitForSlack,
    render: renderSlack,
    accepts: (message: object) => checkMessage('response', message),
    read: (markup: string) =>
      markup
        .replace(/<https:[^|<>]*\|([^<>]*)>/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    pressable: ['button', 'static_select'],
  },
  Discord: {
    split: splitForDiscord,
    render: renderDiscord,
    accepts: (message: object) =>
      checkNewMessage(
        { ...message, flags: FLAGS.componentsV2, allowed_mentions: { parse: [] } },
        'interaction',
      ),
    read: (markup: string) => markup.replace(/\]\(https:[^\s()]*\)/g, '').replaceAll('\\', ''),
    pressable: [2, 3],
  },
} as const;

describe.each(Object.entries(PLATFORMS))('on %s', (_, { split, render, accepts, read, pressable: kinds }) => {
  const always = (property: (document: Document) => void) =>
    fc.assert(fc.property(anyDocument, property), { seed: 7, numRuns: 150 });

  it('every message that a document becomes is taken', () => {
    always((document) => {
      for (const message of render(document)) accepts(message);
    });
  });

  it('a document comes out whole and in order, over as many messages as it needs', () => {
    always((document) => {
      const messages = render(document);
      expect(lettersOf(messages.map((message) => shown(Object.values(message), read)).join(''))).toContain(
        told(document),
      );
    });
  });

  it('every button and every menu comes out once', () => {
    always((document) => {
      expect(pressable(render(document), kinds)).toBe(pressableIn(document));
    });
  });

  it('no message ends with a heading of what is told in the next', () => {
    always((document) => {
      const parts = split(document);
      const last = parts.slice(0, -1).map(({ blocks }) => blocks.at(-1)?.type);
      expect(last.filter((type) => type === 'heading' || type === 'divider')).toEqual([]);
    });
  });

  it('what was split once is not split again', () => {
    always((document) => {
      for (const part of split(document)) expect(split(part)).toEqual([part]);
    });
  });
});
