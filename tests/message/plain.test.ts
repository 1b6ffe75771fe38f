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
import { plainLines, plainText, typedAs } from '../../src/message/plain.ts';

const URL = 'https://news.example/a';

describe('plain text', () => {
  it.each<[string, Block[], string[]]>([
    ['a heading', [heading(1, 'Digest')], ['Digest']],
    [
      'words and links, with the addresses below',
      [paragraph(text('Read '), link('this', URL))],
      ['Read this', URL],
    ],
    [
      'every inline as its words',
      [
        paragraph(
          { type: 'strong', text: 'a' },
          { type: 'emphasis', text: 'b' },
          { type: 'code', text: 'c' },
        ),
      ],
      ['abc'],
    ],
    ['lines inside a text', [paragraph(text('one\ntwo'))], ['one', 'two']],
    [
      'a list',
      [list([[text('one')], [link('two', URL), text(' more')]])],
      ['• one', '• two more', `  ${URL}`],
    ],
    ['lines inside an item', [list([[text('one\nand more')]])], ['• one', '  and more']],
    [
      'a whole entry',
      [entry({ headline: 'Ferry', url: URL, dek: 'It left.', details: [[text('Example')]], lead: false })],
      ['Ferry', '  It left.', '  Example', `  ${URL}`],
    ],
    [
      'who else tells a story below its own address, with theirs',
      [
        entry({
          headline: 'Ferry',
          url: URL,
          dek: '',
          details: [[text('Example')], [text('Also from '), link('Other', `${URL}/other`)], [text('1st')]],
          lead: true,
        }),
      ],
      ['Ferry', '  Example', `  ${URL}`, '  Also from Other', `  ${URL}/other`, '  1st'],
    ],
    [
      'an entry that is a headline',
      [entry({ headline: 'Ferry', url: null, dek: '', details: [], lead: false })],
      ['Ferry'],
    ],
    ['small print', [context('3 sources')], ['3 sources']],
    ['no divider, which says nothing', [paragraph(text('a')), divider, paragraph(text('b'))], ['a', '', 'b']],
    ['nothing', [], ['']],
  ])('shows %s', (_, blocks, lines) => {
    expect(plainText({ blocks })).toBe(lines.join('\n'));
  });

  it('puts an empty line between blocks, but not between a heading and what belongs to it', () => {
    const blocks = [
      heading(1, 'A'),
      context('b'),
      paragraph(text('c')),
      heading(2, 'D'),
      list([[text('e')]]),
    ];
    expect(plainText({ blocks })).toBe('A\nb\n\nc\n\nD\n• e');
    expect(plainText({ blocks: [heading(1, 'A'), paragraph(text('b'))] })).toBe('A\n\nb');
  });

  it('has no white space on empty lines', () => {
    expect(plainText({ blocks: [list([[text('one\n\ntwo')]])] })).toBe('• one\n\n  two');
  });
});

it('says of each line how deep it stands and how it may be dressed', () => {
  const blocks = [
    heading(1, 'A'),
    entry({ headline: 'B', url: URL, dek: 'c', details: [[text('d')]], lead: false }),
    list([[text('e')]]),
  ];
  expect(plainLines(blocks)).toEqual([
    { text: 'A', indent: 0, hang: 0, look: 'title' },
    { text: '', indent: 0, hang: 0, look: 'body' },
    { text: 'B', indent: 0, hang: 0, look: 'headline' },
    { text: 'c', indent: 2, hang: 2, look: 'body' },
    { text: 'd', indent: 2, hang: 2, look: 'small' },
    { text: URL, indent: 2, hang: 2, look: 'address' },
    { text: '', indent: 0, hang: 0, look: 'body' },
    { text: '• e', indent: 0, hang: 2, look: 'body' },
  ]);
});

it.each([
  [{}, '/note add'],
  [{ what: 'tea', at: '9:00' }, '/note add what:tea at:9:00'],
  [{ what: 'green tea' }, '/note add what:"green tea"'],
  [{ what: 'the "best" tea' }, '/note add what:“the "best" tea”'],
  [{ what: '„Tee“' }, '/note add what:"„Tee“"'],
])('writes options so that they can be typed: %j', (values, typed) => {
  expect(typedAs({ command: 'note', subcommand: 'add', values })).toBe(typed);
});
