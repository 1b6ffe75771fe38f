import { describe, expect, it } from 'vitest';
import { type Entry, entry, text } from '../../src/message/document.ts';
import { LIMITS } from '../../src/slack/limits.ts';
import { answerView } from '../../src/slack/modal.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { DISCUSS } from '../support/buttons.ts';
import { documentOf } from '../support/documents.ts';
import { literalEntry } from '../support/slack-markup.ts';

const ADDRESS = 'https://news.example/a';

const anEntry = (given: Partial<Entry> = {}) =>
  entry({
    ...{ headline: 'Harbour opens', url: ADDRESS, dek: 'It is fast.', details: [], lead: false },
    button: DISCUSS,
    ...given,
  });

/** The blocks that an entry becomes, on messages that Slack would take. */
function rendered(given: Partial<Entry> = {}) {
  const messages = renderSlack(documentOf(anEntry(given)));
  for (const message of messages) checkMessage('response', message);
  return messages.flatMap(({ blocks }) => blocks);
}

/** The markup beside the button. */
function markup(given: Partial<Entry>): string {
  const [block] = rendered(given);
  if (block?.type !== 'section') throw new Error('there is no section');
  return block.text.text;
}

const typesOf = (given: Partial<Entry>) => rendered(given).map(({ type }) => type);

describe('an entry with a button', () => {
  it('has it beside its headline and dek, and its small print below', () => {
    expect(rendered({ details: [[text('The Example')]] })).toEqual([
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `*<${ADDRESS}|Harbour opens>*\nIt is fast.`, verbatim: true },
        accessory: {
          type: 'button',
          action_id: 'button-0',
          text: { type: 'plain_text', text: 'Discuss', emoji: false },
          value: JSON.stringify({ command: 'article', subcommand: '', values: DISCUSS.values }),
          accessibility_label: 'Discuss: Harbour opens',
        },
        expand: true,
      },
      { type: 'context', elements: [{ type: 'plain_text', text: 'The Example', emoji: false }] },
    ]);
  });

  it.each<[string, Partial<Entry>, string]>([
    ['without an address', { url: null }, '*Harbour opens*\nIt is fast.'],
    ['without a dek', { url: null, dek: '' }, '*Harbour opens*'],
    ['whose headline does not hold any more', { url: null, dek: '', struck: true }, '~*Harbour opens*~'],
    [
      'with white space around its headline',
      { url: null, dek: '', headline: '\u00A0 Harbour \n' },
      '*Harbour*',
    ],
    ['with lines in its texts', { url: null, headline: 'A\nb', dek: 'c\n> d\n- e' }, '*A b*\nc &gt; d - e'],
    ['whose dek would be a quotation', { url: null, dek: ' >>> all' }, '*Harbour opens*\n ›&gt;&gt; all'],
    ['whose headline ends with a star', { url: null, dek: '', headline: '*Five stars*' }, '*∗Five stars∗*'],
    ['of the other direction', { url: null, dek: '', headline: 'הנמל נפתח' }, '*הנמל נפתח*'],
  ])('%s formats nothing but its headline', (_, given, expected) => {
    expect(markup(given)).toBe(expected);
    expect(() => literalEntry(markup(given))).not.toThrow();
  });

  it('without one is rich text, as it was', () => {
    const [block] = renderSlack(
      documentOf(entry({ headline: 'x', url: null, dek: '', details: [], lead: false })),
    ).flatMap(({ blocks }) => blocks);
    expect(block?.type).toBe('rich_text');
  });

  it('is not said in the fallback to have one', () => {
    const [message] = renderSlack(documentOf(anEntry()));
    expect(message?.text).not.toContain('Discuss');
  });

  it('has none in a modal, where a press has no place to be answered in', () => {
    expect(JSON.stringify(answerView('Done', documentOf(anEntry())))).not.toContain('Discuss');
  });

  /** An entry that takes so many characters. */
  const ofLength = (length: number) => {
    const [block] = rendered({ url: null, dek: 'x' });
    if (block?.type !== 'section') throw new Error('there is no section');
    const { text: label, value, accessibility_label: aloud = '' } = block.accessory;
    const others = [block.text.text.slice(1), label.text, value, aloud].join('').length;
    return { url: null, dek: 'x'.repeat(length - others) };
  };

  it.each([LIMITS.block - 1, LIMITS.block])('of %i characters is whole', (length) => {
    expect(typesOf(ofLength(length))).toEqual(['section']);
  });

  it('of one more goes on below, and its first piece has the button', () => {
    const { dek } = ofLength(LIMITS.block + 1);
    const blocks = rendered({ url: null, dek });
    expect(blocks.map(({ type }) => type)).toEqual(['section', 'rich_text']);
    expect(JSON.stringify(blocks).match(/x{9,}/g)?.join('')).toBe(dek);
  });

  it('has it below where the longest address takes all the room beside it', () => {
    const url = `https://news.example/${'&'.repeat(1979)}`;
    expect(typesOf({ url, details: [[text('The Example')]] })).toEqual(['rich_text', 'actions', 'context']);
  });
});
