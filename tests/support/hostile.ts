/** What an article could try, a line each, at the beginning of its line, where some signs mean more. */
export const HOSTILE_LINES: readonly string[] = [
  '@everyone @here <!channel> <!here|x> <@U123> <@&1> <#C1> </digest:1>',
  '[masked](https://evil.example) <https://evil.example|masked> https://evil.example',
  '**bold** *bold* __under__ _italic_ ~~struck~~ ~struck~ ||spoiler|| `code`',
  '```',
  '# heading',
  '-# small print',
  '> quote',
  '>>> a quote to the end',
  '- item',
  '+ item',
  '1. item',
  ':smile: <:party:1> <t:0> <t:0:R> &lt;!channel&gt; &amp;',
  'back\\slash \\* \\<@U123> at the end \\',
];

export const HOSTILE = HOSTILE_LINES.join('\n');

/** Reverses what is read after it; a document never holds one. */
export const RIGHT_TO_LEFT_OVERRIDE = '\u202E';

/** An article made of nothing else; its texts as long as those of articles are. */
export const HOSTILE_ARTICLE = {
  path: 'hostile.md',
  headline: `${HOSTILE_LINES.slice(0, 3).join(' ')} ${RIGHT_TO_LEFT_OVERRIDE}`,
  url: 'https://news.example/a)[b](c)_d_*e*?f=<g>&h=|',
  source: `<!here> *The* ${RIGHT_TO_LEFT_OVERRIDE}[Example](https://evil.example)`,
  dek: HOSTILE,
  summary: [HOSTILE, RIGHT_TO_LEFT_OVERRIDE, HOSTILE],
  topics: ['@everyone', '<@U123>', '`topic`'],
  related: [{ headline: HOSTILE_LINES[1] ?? '', url: 'https://news.example/related)' }],
};
