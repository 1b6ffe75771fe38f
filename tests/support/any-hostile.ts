import fc from 'fast-check';
import { HOSTILE_LINES, RIGHT_TO_LEFT_OVERRIDE } from './hostile.ts';

/** Signs that mean something to a platform, alone and beside others, and what turns text around. */
const SIGNS = [
  ...'*_~`|<>[]()#@:.+-!&\\\'"0 \n\t',
  ...[
    '**',
    '__',
    '~~',
    '||',
    '```',
    '<@',
    '<!',
    '](',
    '-# ',
    '>>> ',
    ':a:',
    '&lt;',
    '1.',
    'https://e.example/',
  ],
  ...[RIGHT_TO_LEFT_OVERRIDE, '\u2066', '\u200F', '\u0000', '\uD83D', '\u2028', '\u00A0', 'שלום', 'word'],
];

/** Text that an attacker could write. It ends with a word, so that it is not blank. */
export const anyHostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_LINES) },
      { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
    ),
    { maxLength: 12 },
  )
  .map((pieces) => `${pieces.join('')}w`);
