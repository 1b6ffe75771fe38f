import { describe, expect, it } from 'vitest';
import type { Pause } from '../../src/core/subscription.ts';
import { NOW } from '../support/articles.ts';
import { recordingLog } from '../support/desk.ts';
import { installationsOn, newKey } from '../support/installed.ts';
import { aNewsroom, DAY, HOUR, NEWS } from '../support/newsroom.ts';

const OURS = { platform: 'slack', workspace: NEWS.workspace } as const;
const THEIRS = { platform: 'slack', workspace: 'T2' } as const;
const REMOVED: Pause = { reason: 'obstacle', at: NOW, obstacle: { kind: 'removed', names: [] } };

async function installing(keys = [newKey()]) {
  const room = await aNewsroom();
  const log = recordingLog();
  const clock = { now: () => room.now };
  const open = (others: readonly string[]) => installationsOn(room.store, clock, others, log);
  const pauses = async () => {
    const all = [...(await room.store.subscriptionsOf(OURS)), ...(await room.store.subscriptionsOf(THEIRS))];
    return Object.fromEntries(all.map(({ id, pause }) => [id, pause]));
  };
  return { room, log, keys, open, pauses, installations: open(keys) };
}

describe('the tokens of a workspace', () => {
  it('are kept encrypted, each for its workspace', async () => {
    const { room, installations, log } = await installing();
    await installations.keep(OURS, 'xoxb-ours');
    await installations.keep(THEIRS, 'xoxb-theirs');

    expect(await installations.of(OURS)).toBe('xoxb-ours');
    expect(await installations.of(THEIRS)).toBe('xoxb-theirs');
    expect(await installations.of({ ...OURS, workspace: 'T3' })).toBeNull();
    expect(JSON.stringify(await room.store.installations('slack'))).not.toContain('xoxb');
    expect(JSON.stringify(log.lines)).not.toContain('xoxb');
  });

  it('open nothing in the row of another workspace', async () => {
    const { room, installations, log } = await installing();
    await installations.keep(OURS, 'xoxb-ours');
    const ours = await room.store.installation(OURS);

    await room.store.keepInstallation({ ...THEIRS, sealed: ours?.sealed ?? '', installedAt: NOW });

    expect(await installations.of(THEIRS)).toBeNull();
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', fields: THEIRS });
  });

  it('are encrypted with the newest key when they are read, so that the old one can be taken away', async () => {
    const { keys, open, installations } = await installing();
    await installations.keep(OURS, 'xoxb-ours');
    const young = newKey();

    expect(await open([young, ...keys]).of(OURS)).toBe('xoxb-ours');

    expect(await open([young]).of(OURS)).toBe('xoxb-ours');
  });

  it('likewise all of them at the start', async () => {
    const { keys, open, installations } = await installing();
    for (const workspace of [OURS, THEIRS])
      await installations.keep(workspace, `xoxb-${workspace.workspace}`);
    const young = newKey();

    await open([young, ...keys]).renew('slack');

    for (const workspace of [OURS, THEIRS])
      expect(await open([young]).of(workspace)).toBe(`xoxb-${workspace.workspace}`);
  });

  it('that no key opens end the start, unless some are opened: one that is lost leaves the others', async () => {
    const { room, open, installations } = await installing();
    await installations.renew('slack');
    await installations.keep(OURS, 'xoxb-ours');

    await expect(open([newKey()]).renew('slack')).rejects.toMatchObject({ code: 'encryption-keys' });
    await room.store.keepInstallation({ ...THEIRS, sealed: 'broken', installedAt: NOW });
    await installations.renew('slack');

    expect(await installations.of(OURS)).toBe('xoxb-ours');
    expect(await installations.of(THEIRS)).toBeNull();
  });
});

describe('a workspace that removes the app', () => {
  async function removed() {
    const given = await installing();
    const { room, installations } = given;
    for (const workspace of [OURS, THEIRS]) await installations.keep(workspace, 'xoxb-1');
    await room.subscribe({ id: 'works' });
    await room.subscribe({ id: 'rests', nextRunAt: null, pause: { reason: 'asked', at: NOW - HOUR } });
    await room.subscribe({ id: 'theirs', channel: { ...NEWS, ...THEIRS } });
    await installations.forget(OURS, NOW);
    return given;
  }

  it('is forgotten: its subscriptions say why they rest, and those of others go on', async () => {
    const { installations, pauses } = await removed();

    expect(await installations.of(OURS)).toBeNull();
    expect(await installations.of(THEIRS)).toBe('xoxb-1');
    expect(await pauses()).toEqual({
      works: REMOVED,
      rests: { reason: 'asked', at: NOW - HOUR },
      theirs: null,
    });
  });

  it('and installs it again finds them going on, without what nobody missed', async () => {
    const { room, installations, pauses } = await removed();
    room.now = NOW + 3 * DAY;

    await installations.keep(OURS, 'xoxb-2');

    expect(await pauses()).toEqual({ works: null, rests: { reason: 'asked', at: NOW - HOUR }, theirs: null });
    expect((await room.store.subscription('works'))?.since).toBe(NOW + 2 * DAY);
  });

  it('stays installed when that is told of after it was installed again', async () => {
    const { room, installations, pauses } = await removed();
    room.now = NOW + HOUR;
    await installations.keep(OURS, 'xoxb-2');

    await installations.forget(OURS, NOW + HOUR - 1);
    await installations.forget({ ...OURS, workspace: 'T9' }, NOW + HOUR);

    expect(await installations.of(OURS)).toBe('xoxb-2');
    expect((await pauses()).works).toBeNull();
  });

  it('says of how many subscriptions that could not be told, when somebody else changes them all the time', async () => {
    const { room, installations, log } = await installing();
    await installations.keep(OURS, 'xoxb-1');
    await room.subscribe({ id: 'busy' });
    room.store.changeSubscription = async () => false;

    await installations.forget(OURS, NOW);

    expect(log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', fields: { ...OURS, subscriptions: 1 } }),
    );
  });
});
