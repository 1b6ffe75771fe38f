/** What databases, searches, markups and screens have trouble with. */
export const TROUBLE: readonly string[] = [
  ...['"', "'", '*', '-', '^', '%', '_', '\\', '`', '(', ')', ':', ';', '?', '#', '/'],
  ...['NEAR(', 'NEAR(a b, 5)', 'AND', 'OR NOT', 'headline:x', 'a* b*', '"open', '{headline}: x', '+ferry'],
  ...["'; drop table articles; --", '" or 1=1', '$1', '?1', ':a', '@b', '%s', '{{x}}', '</b>'],
  ...['…', '!!!', '。', '👩‍👩‍👧‍👦', '🇧🇾', '\u{1F595}\u{FE0F}'],
  ...['\u200B', '\u200D\u200D', '\u202Eabc', '\u2066x\u2069', 'שלום', 'مرحبا', 'ﷺ', 'Z͑ͫ̓a'],
  ...['\0', 'a\0b', '\uD800', 'x\uDC00y', '\uFFFE', '\u2028', '\r\n', '\t', 'İ', 'ǅ', 'ß'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '1e999',
    '-0',
    '0x10',
    '99999999999',
  ],
  ...['a'.repeat(4000), 'ab '.repeat(1334), '"'.repeat(4000), 'ferry '.repeat(667), '🦀'.repeat(2000)],
  ...['<@U1>', '<!channel>', '@everyone', '<https://news.example|x>', 'https://', 'https://[', 'https://a b'],
  ...['0123456789abcdef', 'FERRY', 'ferry'],
];
