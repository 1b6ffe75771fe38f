/** What somebody types who wants more than an answer, by where it is to arrive. */
export const NASTY: readonly string[] = [
  // In a statement.
  ...[
    "' or '1'='1",
    "'; drop table articles; --",
    '"; delete from subscriptions; --',
    '$1',
    '$$',
    '?1',
    '\\',
  ],
  ...["x' union select id, plan from subscriptions --", '%', '_', "\\'; vacuum; --", 'pg_sleep(9)'],
  // In the languages of full-text search.
  ...['headline:*', '"harbour" NEAR/0 *', '*', '^harbour', '-harbour', 'a OR NOT b AND', '{headline}:x', '"'],
  ...["'harbour':*A & !x | (", '<->', ":*'", "'''", 'harbour:* | *'],
  // In the file system.
  ...[
    '../../../../etc/passwd',
    '/etc/passwd',
    '/proc/self/environ',
    '~/.ssh/id_rsa',
    '..\\..\\x',
    'nul\0.md',
  ],
  // In a request.
  ...['http://127.0.0.1:1/', 'http://169.254.169.254/latest/', 'file:///etc/passwd', 'gopher://x/_', '//x/y'],
  ...['https://user:word@news.example/', '<http://127.0.0.1:1/|news>', 'http://[::1]/'],
  // In a log, or on a screen.
  ...['x\n{"level":60,"msg":"forged"}', '\r\nforged', '\u001B[2J\u001B]0;x\u0007', '\u009B2J', '\u007F'],
  ...['\u2028forged', '\u202Edegrof', '\uD800'],
  // In a program.
  ...['$' + '{process.exit(1)}', '{{7*7}}', '`id`', '$(id)', '; id', 'constructor', '__proto__', '{"a":1}'],
];
