import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/cli/log.ts';
import { NASTY } from '../support/nasty.ts';

/** What the log writes of an error. */
function logged(message: string, secrets: readonly string[] = []): string {
  const written: string[] = [];
  const log = createLog('info', secrets, { write: (line) => void written.push(line) });
  log.error({ err: new Error(message), command: message }, 'a command failed');
  return written.join('');
}

describe('a line of the log', () => {
  it.each(NASTY)('is one line of JSON, and steers no terminal, whatever it tells of: %j', (text) => {
    const line = logged(text);
    expect(line.endsWith('\n')).toBe(true);
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/u);
    const shown = text.replace(':word@', ':[redacted]@');
    expect(JSON.parse(line)).toMatchObject({ command: shown, err: { message: shown } });
  });

  it('holds no secret, and no token', () => {
    const line = logged('hush-hush xoxb-1-2-abc at /webhooks/12/to.ken-1', ['hush-hush']);
    expect(JSON.parse(line)).toMatchObject({ command: '[redacted] [redacted] at /webhooks/12/[redacted]' });
  });
});
