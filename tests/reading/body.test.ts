import { describe, expect, it } from 'vitest';
import { bodyOf } from './reading.ts';

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
