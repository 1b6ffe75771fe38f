import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  context,
  divider,
  entry,
  heading,
  link,
  list,
  paragraph,
  text,
} from '../../src/message/document.ts';
import { renderTerminal } from '../../src/terminal/render.ts';

const ADDRESS = 'https://news.example/a-long-address/that-nobody/should-break/in-two?id=123456789';
const FERRY = entry({
  headline: 'Harbour opens a second ferry line',
  url: ADDRESS,
  dek: 'The harbour has opened a second ferry line, which runs every hour until midnight.',
  details: [[text('The Example · 20 November 2026')]],
  lead: false,
});

const plain = (columns: number, ...blocks: Block[]) => renderTerminal({ blocks }, { columns, styled: false });
const styled = (columns: number, ...blocks: Block[]) => renderTerminal({ blocks }, { columns, styled: true });

describe('a document in the terminal', () => {
  it('is wrapped, with what belongs to a headline indented below it', () => {
    expect(plain(40, FERRY).split('\n')).toEqual([
      'Harbour opens a second ferry line',
      '  The harbour has opened a second ferry',
      '  line, which runs every hour until',
      '  midnight.',
      '  The Example · 20 November 2026',
      `  ${ADDRESS}`,
    ]);
  });

  it('hangs the further lines of a list item below its first word', () => {
    const items = list([
      [text('A list item that is longer than the line')],
      [link('One with an address', ADDRESS)],
    ]);

    expect(plain(26, items).split('\n')).toEqual([
      '• A list item that is',
      '  longer than the line',
      '• One with an address',
      `  ${ADDRESS}`,
    ]);
  });

  it.each([20, 21, 33, 40, 88])('keeps to %i columns, all but its addresses', (columns) => {
    const lines = plain(
      columns,
      heading(1, 'Digest · Sunday, 22 November 2026'),
      context('2 of 12 articles · 3 sources'),
      divider,
      FERRY,
      paragraph(text('Some words and then '), link('a link', ADDRESS), text(' and then the end of it.')),
      list([[text('Some words that take more than one line of the narrowest')]]),
    ).split('\n');

    expect(lines.filter((line) => line.length > columns && line.trim() !== ADDRESS)).toEqual([]);
    expect(lines.filter((line) => line.trim() === ADDRESS)).toHaveLength(2);
  });

  it('has no trailing spaces, and one empty line between blocks', () => {
    const screen = plain(40, heading(2, 'Related'), FERRY, FERRY, paragraph(text('The end.')));

    expect(screen).not.toMatch(/ $/m);
    expect(screen).not.toMatch(/\n\n\n/);
    expect(screen.split('\n\n')).toHaveLength(4);
  });

  it('keeps the small print close to the heading that it belongs to', () => {
    expect(plain(40, heading(1, 'Harbour'), context('The Example'))).toBe('Harbour\nThe Example');
  });

  it('shouts the name of a section, which would look like a headline', () => {
    expect(plain(40, heading(2, 'Économie'), FERRY)).toMatch(/^ÉCONOMIE\n\nHarbour/);
    expect(stripVTControlCharacters(styled(40, heading(2, 'Économie')))).toBe('ÉCONOMIE');
  });

  it('has styles where they are asked for, and the same words', () => {
    const blocks = [heading(1, 'Digest'), FERRY, context('Small print')];

    expect(plain(40, ...blocks)).toBe(stripVTControlCharacters(plain(40, ...blocks)));
    expect(styled(40, ...blocks)).not.toBe(plain(40, ...blocks));
    expect(stripVTControlCharacters(styled(40, ...blocks))).toBe(plain(40, ...blocks));
  });

  it('ends every style on the line where it begins', () => {
    for (const line of styled(20, FERRY, context('Small print that is wrapped')).split('\n')) {
      expect(line.match(/\u001b\[(?:1|2|4)m/g)?.length).toBe(line.match(/\u001b\[2[24]m/g)?.length);
    }
  });

  it('carries no escape sequence of an article', () => {
    const hostile = '\u001b[2J\u001b]0;owned\u0007Harbour\u202E';

    const screen = plain(
      40,
      entry({ headline: hostile, url: null, dek: hostile, details: [[text(hostile)]], lead: true }),
    );

    expect(screen).not.toMatch(/[\u001b\u0007\u202E]/);
    expect(screen).toContain('Harbour');
  });
});
