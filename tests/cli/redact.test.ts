import { expect, it } from 'vitest';
import { redactor } from '../../src/cli/redact.ts';

it('takes known secrets out of a line, as they are and as JSON has them', () => {
  const redact = redactor(['plain-secret', 'with"quote\\']);
  const line = JSON.stringify({ header: 'Bot plain-secret', body: 'with"quote\\' });
  expect(redact(line)).toBe('{"header":"Bot [redacted]","body":"[redacted]"}');
});

it('leaves nothing of a secret that begins like another one', () => {
  expect(redactor(['pass', 'pass-and-more'])('It is pass-and-more.')).toBe('It is [redacted].');
});

it.each([
  ['the token is xoxb-1-a and xapp-2-b', 'the token is [redacted] and [redacted]'],
  ['POST /webhooks/12/abc.def-g/messages', 'POST /webhooks/12/[redacted]/messages'],
  ['postgres://user:p%40ss@host:5432/news is away', 'postgres://user:[redacted]@host:5432/news is away'],
  ['https://news.example:8080/a@b is an address', 'https://news.example:8080/a@b is an address'],
])('takes tokens and passwords out that nobody named: %s', (line, wanted) => {
  expect(redactor([])(line)).toBe(wanted);
});
