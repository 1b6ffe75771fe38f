import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { it, type Place } from '../support/place.ts';
import { aSeed } from '../support/seed-files.ts';

const FERRY = aSeed({ headline: 'Harbour opens a ferry line' });
const HERE = 'channel: { platform: terminal, workspace: local, id: terminal }';
const MORNING = `  - id: morning\n    ${HERE}\n    when: weekdays 9:00\n    zone: Berlin\n`;
const EVENING = `  - id: evening\n    ${HERE}\n    when: 25:00\n`;

const SETTINGS = { SUBSCRIPTIONS_FILE: 'subs.yaml' };

function write({ folder }: Place, ...subscriptions: readonly string[]): void {
  writeFileSync(join(folder, 'subs.yaml'), `subscriptions:\n${subscriptions.join('')}`);
}

describe.concurrent('a file of subscriptions', () => {
  it('is applied at start, looked at in chat, and gone when the setting is', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    write(place, MORNING, EVENING);
    const input = '/subscription list\n/subscription pause id:morning\n';
    const first = await place.run(['start'], { settings: SETTINGS, input });
    expect(first.stderr).toBe(
      'The subscriptions of the file: 1 added, 0 changed, 0 removed.\n' +
        'subs.yaml:8: “when” has a time of day that does not exist: “25:00” (write times such as “9:00” or “17:30”)\n',
    );
    expect(first.stdout).toContain('Weekdays at 09:00, Berlin time');
    expect(first.stdout).toContain('can be changed only there');
    // A mistake does not remove what was there.
    write(place, MORNING.replace('9:00', 'nine-ish'));
    const second = await place.run(['start'], { settings: SETTINGS, input });
    expect(second.stderr).toContain('subs.yaml:4: “when” is not understood: “weekdays nine-ish”');
    expect(second.stdout).toContain('Weekdays at 09:00, Berlin time');
    const third = await place.run(['start'], { settings: { SUBSCRIPTIONS_FILE: '' }, input });
    expect(third.stderr).toBe('The subscriptions of the file: 0 added, 0 changed, 1 removed.\n');
    expect(third.stdout).not.toContain('Weekdays at 09:00');
  });

  it('that is not there is told, and the bot runs', async ({ aPlace }) => {
    const { code, stdout, stderr } = await aPlace({ 'ferry.md': FERRY }).run(['start'], {
      settings: SETTINGS,
    });
    expect(stderr).toMatch(/^subs\.yaml: it is not there \(.*\)\n$/);
    expect(stdout).toContain('One article:');
    expect(code).toBe(0);
  });

  it('is checked beside the seeds', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    write(place, MORNING, EVENING);
    const bad = await place.run(['check'], { settings: SETTINGS });
    expect(bad.stdout.trimEnd().split('\n')).toEqual([
      'subs.yaml:8: “when” has a time of day that does not exist: “25:00” (write times such as “9:00” or “17:30”)',
      '1 article, 1 subscription, 1 error, 0 warnings',
    ]);
    expect(bad.code).toBe(1);
    // Who names a folder asks for no more.
    const folder = await place.run(['check', place.seeds], { settings: SETTINGS });
    expect(folder).toMatchObject({ code: 0, stdout: '1 article, no problems\n' });
    write(place, MORNING);
    const good = await place.run(['check'], { settings: SETTINGS });
    expect(good).toEqual({ code: 0, stderr: '', stdout: '1 article, 1 subscription, no problems\n' });
  });

  it('has its problems in the document of --json', async ({ aPlace }) => {
    const place = aPlace({ 'ferry.md': FERRY });
    write(place, EVENING);
    const { code, stdout } = await place.run(['check', '--json'], { settings: SETTINGS });
    expect(JSON.parse(stdout).problems).toMatchObject([{ path: 'subs.yaml', line: 4, severity: 'error' }]);
    expect(code).toBe(1);
  });
});
