import { describe, expect, it } from 'vitest';
import { type Block, entry, type Inline, link, text } from '../../src/message/document.ts';
import { LIMITS } from '../../src/slack/limits.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { checkMessage } from '../doubles/slack/message.ts';
import { documentOf } from '../support/documents.ts';
import { HOSTILE, HOSTILE_LINES } from '../support/hostile.ts';
import { literally } from '../support/slack-markup.ts';

const ADDRESS = 'https://news.example/a';

function anEntry(...details: readonly (readonly Inline[])[]): Block {
  return entry({ headline: 'Harbour', url: ADDRESS, dek: '', details, lead: false });
}

/** The blocks below an entry's headline, on messages that Slack would take. */
function smallPrint(...details: readonly (readonly Inline[])[]) {
  const messages = renderSlack(documentOf(anEntry(...details)));
  for (const message of messages) checkMessage('response', message);
  return messages.flatMap(({ blocks }) => blocks).slice(1);
}

/** The markup of small print that holds a link. */
function markup(...details: readonly (readonly Inline[])[]): string {
  const [block] = smallPrint(...details);
  const [element] = block?.type === 'context' ? block.elements : [];
  expect(element).toMatchObject({ type: 'mrkdwn', verbatim: true });
  return element?.text ?? '';
}

describe('small print', () => {
  it('without links stands where Slack reads no markup, a line below the other', () => {
    expect(smallPrint([text('*Example* · today')], [text('1st (0.42)')])).toEqual([
      {
        type: 'context',
        elements: [{ type: 'plain_text', text: '*Example* · today\n1st (0.42)', emoji: false }],
      },
    ]);
  });

  it('links each source to its own article', () => {
    const others = [
      text('Also from '),
      link('Courier', `${ADDRESS}?b=1&c=2`),
      text(' and '),
      link('AT&T', ADDRESS),
    ];
    expect(markup([text('Example')], others)).toBe(
      `Example\nAlso from <${ADDRESS}?b=1&amp;c=2|Courier> and <${ADDRESS}|AT&amp;T>`,
    );
  });

  it('links to where it should, whatever the address holds', () => {
    expect(markup([link('Courier', `${ADDRESS}?f=<g>|h>`)])).toBe(`<${ADDRESS}?f=%3Cg%3E%7Ch%3E|Courier>`);
  });

  it.each(HOSTILE_LINES)('says what it says and does nothing: %s', (line) => {
    expect(literally(markup([text(line)], [link(line, ADDRESS)]))).toBe(`${line}\n${line}`);
  });

  it('stays on its line, whatever an article holds', () => {
    expect(literally(markup([text(HOSTILE), link('Courier', ADDRESS)]))).toBe(
      `${HOSTILE.replaceAll('\n', ' ')}Courier`,
    );
  });

  it('keeps names as they are', () => {
    const names = 'Süddeutsche Zeitung: Die Seite 3 · 10:30 · R&D – “L’Équipe”, 毎日新聞';
    expect(markup([link(names, ADDRESS)])).toBe(`<${ADDRESS}|${names.replace('&', '&amp;')}>`);
  });

  /** Three lines with a link each, of so many characters of markup in all, the headline's among them. */
  const ofLength = (length: number) => {
    const links = ['a', 'b', 'c'].map((label) => link(label, ADDRESS));
    const taken = links.length * (ADDRESS.length + 4) + 'Harbour'.length + ADDRESS.length;
    return [links, [text('x'.repeat(length - taken - 1))]];
  };

  it.each([
    [LIMITS.block - 1, 1],
    [LIMITS.block, 1],
    [LIMITS.block + 1, 2],
  ])('of %i characters with its headline becomes %i', (length, blocks) => {
    expect(smallPrint(...ofLength(length))).toHaveLength(blocks);
  });

  it('goes on with every link when 30 sources have the longest addresses', () => {
    const address = (index: number) => `https://${index}.example/${'&'.repeat(1970)}`;
    const others = Array.from({ length: 30 }, (_, index) => link(`Source ${index}`, address(index)));
    const json = JSON.stringify(smallPrint([text('Example')], others));
    for (let index = 0; index < 30; index += 1) expect(json).toContain(`Source ${index}"`);
  });
});
