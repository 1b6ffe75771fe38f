import { describe, expect, it } from 'vitest';
import { bodyOf, draftOf } from './reading.ts';

describe('links', () => {
  it.each([
    ['a dead link', 'The mayor [urged](#) patience.', 'The mayor urged patience.'],
    ['a link that leads somewhere', 'The mayor [urged](https://news.example) it.', 'The mayor urged it.'],
    ['an address between angle brackets', 'See <https://news.example>.', 'See https://news.example.'],
    ['a link with emphasis in it', 'The [*second* **line**](#) opened.', 'The second line opened.'],
    ['a picture', 'Look: ![a ferry](ferry.jpg) it left.', 'Look: it left.'],
  ])('are unwrapped: %s', (_, text, plain) => {
    expect(bodyOf(text)).toEqual([plain]);
  });
});

describe('the body', () => {
  it('keeps headings, lists, quotations and code as paragraphs in reading order', () => {
    const text = '## The ferry\n\n- one\n- two\n\n> He said.\n>\n> She said.\n\n```\na  b\n```\n\nThe end.';
    expect(bodyOf(text)).toEqual(['The ferry', 'one', 'two', 'He said.', 'She said.', 'a  b', 'The end.']);
  });

  it('keeps the number of a paragraph that only looks like a list', () => {
    expect(bodyOf('1989. That was the year of the bridge.')).toEqual([
      '1989. That was the year of the bridge.',
    ]);
    expect(bodyOf('1. one\n2. two')).toEqual(['one', 'two']);
  });

  it('keeps the numbers of a list as they are written, and counts those that are all the same', () => {
    expect(bodyOf('1986. They met.\n1990. They married.\n2025. They parted.')).toEqual([
      '1986. They met.',
      '1990. They married.',
      '2025. They parted.',
    ]);
    const numbers = (text: string) =>
      draftOf(`# H\n\nIt left.\n\n${text}`).blocks.flatMap((block) =>
        block.kind === 'item' ? [block.number] : [],
      );
    expect(numbers('1. one\n1. two\n1. three')).toEqual([1, 2, 3]);
    expect(numbers('7. one\n8. two\n   - a\n   - b\n9. three')).toEqual([7, 8, null, null, 9]);
  });

  it('loses what is struck out', () => {
    expect(bodyOf('It killed ~~900~~ 9, about ~10.')).toEqual(['It killed 9, about ~10.']);
  });

  it('takes what tags say, and runs none of them', () => {
    expect(bodyOf('It <b>left</b>. <script>alert(1)</script>')).toEqual(['It left.']);
  });

  it('takes a line break for a space and a hard one for a line', () => {
    expect(bodyOf('The ferry\nleft.  \nAt noon.')).toEqual(['The ferry left.\nAt noon.']);
  });

  it('joins words that stand apart by a space that does not break', () => {
    expect(bodyOf('« Oui »,\u00A0dit\u202Fle maire.')).toEqual(['« Oui », dit le maire.']);
  });
});
