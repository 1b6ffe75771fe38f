import { describe, expect, it } from 'vitest';
import { startArguments, textOf } from './project.ts';

const lines = textOf('deploy/newsdesk.service').split('\n');
const value = (name: string) => lines.findLast((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);

describe('the systemd unit', () => {
  it('starts the program as npm start does', () => {
    const [node, ...args] = (value('ExecStart') ?? '').split(' ');
    expect(node).toBe('/opt/newsdesk/node_modules/.bin/node');
    expect(args.map((word) => word.replace('/opt/newsdesk/', ''))).toEqual(startArguments());
    expect(value('Environment')).toContain('MALLOC_ARENA_MAX=2');
  });

  it('gives it time to end, starts it again, and not with settings that cannot be used', () => {
    expect(Number(value('TimeoutStopSec'))).toBeGreaterThan(10);
    expect(value('KillSignal')).toBe('SIGTERM');
    expect(value('Restart')).toBe('on-failure');
    // The exit code of a wrong use.
    expect(value('RestartPreventExitStatus')).toBe('2');
  });

  it.each([
    ['DynamicUser', 'yes'],
    ['NoNewPrivileges', 'yes'],
    ['ProtectSystem', 'strict'],
    ['ProtectHome', 'yes'],
    ['PrivateTmp', 'yes'],
    ['CapabilityBoundingSet', ''],
    ['StateDirectory', 'newsdesk'],
    ['UMask', '0077'],
  ])('has %s=%s', (name, wanted) => {
    expect(value(name)).toBe(wanted);
  });

  it('lets Node compile while it runs', () => {
    expect(value('MemoryDenyWriteExecute')).toBeUndefined();
  });
});
