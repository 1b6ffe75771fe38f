import { describe, expect, it } from 'vitest';
import { messageActions } from '../../commands/message-actions.ts';
import type { PointedMessage } from '../../src/command/pointed-message.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';

const [find, discuss] = messageActions;
const ADDRESS = 'https://news.example/ferry';

/** What an action would run of a message. */
const values = (action: typeof find, message: Partial<PointedMessage>) =>
  action?.values({ text: '', parts: [], ...message }, wordsFor('en'));

describe('finding the article of a message', () => {
  it.each<[string, Partial<PointedMessage>, string]>([
    ['the first address in its text', { text: `Read ${ADDRESS} and https://news.example/b` }, ADDRESS],
    ['an address without what ends the sentence', { text: `(see ${ADDRESS}).` }, ADDRESS],
    ['an address that ends with a bracket', { text: `See ${ADDRESS}_(ship).` }, `${ADDRESS}_(ship)`],
    ['an address in signs', { text: `**<${ADDRESS}>** [here](${ADDRESS})` }, ADDRESS],
    [
      'a link in its parts',
      { text: 'Look', parts: [{ elements: [{ type: 'link', url: ADDRESS, text: 'x' }] }] },
      ADDRESS,
    ],
    ['what its parts say', { parts: [{ text: { text: `At ${ADDRESS}` } }] }, ADDRESS],
    ['the link before what is said', { parts: [{ text: 'https://a.example' }, { url: ADDRESS }] }, ADDRESS],
    [
      'no picture',
      {
        parts: [
          { image: { url: 'https://a.example/a.png' }, url: ADDRESS, author: { url: 'https://b.example' } },
        ],
      },
      ADDRESS,
    ],
    ['its words when there is no address', { text: ' Harbour\nopens  a line ' }, 'Harbour opens a line'],
    ['the words of its parts', { parts: [{ title: 'Harbour', description: 'opens' }] }, 'Harbour opens'],
    ['its words when the address is none', { text: 'https:// is missing' }, 'https:// is missing'],
    ['no address of another kind', { text: 'javascript:alert(1) harbour' }, 'javascript:alert(1) harbour'],
  ])('goes by %s', (_what, message, query) => {
    expect(values(find, message)).toEqual({ query });
  });

  it('shortens words to what can be looked for, and leaves out an address that is longer', () => {
    const long = `https://news.example/${'a'.repeat(300)}`;
    expect(values(find, { text: `${'word '.repeat(100)}` })?.query?.length).toBeLessThanOrEqual(300);
    expect(values(find, { text: long, parts: [{ url: ADDRESS }] })).toEqual({ query: ADDRESS });
    expect(values(discuss, { text: `${long} https://[ ${ADDRESS}` })).toMatchObject({ query: ADDRESS });
    expect(() => values(discuss, { text: long })).toThrow('There is no link');
  });

  it('leaves out of a long address what only says how somebody came', () => {
    const text = `${ADDRESS}?fbclid=${'a'.repeat(300)}&utm_source=mail`;
    expect(values(discuss, { text })).toMatchObject({ query: ADDRESS });
  });

  it('says so when there is nothing to go by', () => {
    expect(() => values(find, { text: ' \n' })).toThrow('There are no words in this message');
  });
});

describe('discussing the link of a message', () => {
  it('goes by its first address', () => {
    expect(values(discuss, { text: `Look: ${ADDRESS}!` })).toEqual({ query: ADDRESS, discuss: 'yes' });
  });

  it('says what to do when there is none', () => {
    expect(() => values(discuss, { text: 'Harbour opens' })).toThrow('Point at a message with one');
  });
});

it('reads hostile messages in no time', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 5000; level += 1) deep = { text: [deep] };
  const hostile: Partial<PointedMessage>[] = [
    { text: `https://a${')'.repeat(5_000_000)}` },
    { text: 'https://'.repeat(600_000) },
    { text: `http${'s://'.repeat(1_000_000)}` },
    { text: ' '.repeat(5_000_000) },
    { parts: deep },
    { parts: Array.from({ length: 200_000 }, () => ({ text: 'http://' })) },
  ];
  for (const message of hostile) {
    const start = performance.now();
    try {
      values(find, message);
    } catch {
      // That there is nothing to go by is not what this is about.
    }
    expect(performance.now() - start).toBeLessThan(300);
  }
});
