import { describe, expect, it } from 'vitest';
import { bodyOf } from '../reading.ts';

describe('marks that belong to no text', () => {
  it.each([
    ['a footnote', 'The ferry left.[1]', 'The ferry left.'],
    ['several footnotes', 'The ferry[1][2] left[12].', 'The ferry left.'],
    ['a note', 'The ferry[note 1] left.', 'The ferry left.'],
    ['a missing source', 'The ferry left.[citation needed]', 'The ferry left.'],
    ['a missing source in French', 'Le bac part.[réf. nécessaire]', 'Le bac part.'],
    ['a superscript', 'The ferry left¹ at noon.²', 'The ferry left at noon.'],
    ['an edit mark', 'The ferry left.[edit]', 'The ferry left.'],
    ['a link whose end is missing', 'The mayor [urged](https://news.exam', 'The mayor urged'],
    ['a link that lost its address', 'The mayor [urged]( patience.', 'The mayor urged patience.'],
    ['the end of a link', 'urged](#) patience.', 'urged patience.'],
  ])('leave it: %s', (_, text, clean) => {
    expect(bodyOf(`It is so.\n\n${text}`)).toEqual(['It is so.', clean]);
  });

  it('leave headings, items and quotations, too, and a block that was nothing else', () => {
    expect(bodyOf('## The bay[edit]\n\n- one[1]\n\n> He said.[2]\n\n[edit]\n\nThe end.')).toEqual([
      'The bay',
      'one',
      'He said.',
      'The end.',
    ]);
  });

  it.each([
    'The town has 12 km² of land and 3 m³ of water.',
    'It was “[the] robotics section” of the [2012] fair.',
    'She wrote “recieved [sic]” on it.',
    'An array such as [one, two] is a list.',
    'CO₂ and x² are written so.',
  ])('are not these: %s', (text) => {
    expect(bodyOf(text)).toEqual([text]);
  });

  it('stay in code', () => {
    expect(bodyOf('```\na[1] = b[2]\n```')).toEqual(['a[1] = b[2]']);
  });
});

it('notes of Markdown leave the text, with what they say', () => {
  expect(
    bodyOf('It was dry[^1], and full[^a-note].\n\n[^1]: Report.\n\n[^a-note]: The same, page 3.'),
  ).toEqual(['It was dry, and full.']);
  expect(bodyOf('It was dry… [+1234 chars]')).toEqual(['It was dry…']);
});
