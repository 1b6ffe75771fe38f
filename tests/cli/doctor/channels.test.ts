import { describe, expect, it } from 'vitest';
import { channelChecks } from '../../../src/cli/doctor/channels.ts';
import type { PlatformChecks } from '../../../src/cli/doctor/platforms.ts';
import type { Platform } from '../../../src/core/channel.ts';
import { OBSTACLES, type Obstacle } from '../../../src/core/obstacle.ts';
import { PostError, type PostFailure } from '../../../src/ports/chat.ts';
import { looked } from '../../support/looked.ts';

const wanted = (id: string, platform: Platform = 'slack') => ({
  channel: { platform, workspace: 'T1', id },
  needs: { threads: false },
});

const platforms = (poster: Awaited<ReturnType<PlatformChecks['poster']>>) =>
  new Map([['slack' as const, { checks: [], poster: async () => poster }]]);

const findings = async (poster: Parameters<typeof platforms>[0], channels = [wanted('C1')]) =>
  looked(await channelChecks(channels, platforms(poster)));

const failing = (failure: PostFailure) => ({ obstacles: () => Promise.reject(new PostError(failure)) });

describe('looking at the channels', () => {
  it('finds nothing to mend where the bot can post', async () => {
    expect(await findings({ obstacles: async () => [] })).toEqual([
      { check: 'Channel slack C1', state: 'ok', found: 'The bot can post there (T1).', remedy: null },
    ]);
  });

  it.each(OBSTACLES)('finds what keeps it from posting: %s', async (kind) => {
    const obstacle: Obstacle = { kind, names: ['Send Messages', 'chat:write'] };
    const [found] = await findings({ obstacles: async () => [obstacle] });

    expect(found).toMatchObject({
      state: 'problem',
      found: expect.stringMatching(/\.$/),
      remedy: expect.stringMatching(/\.$/),
    });
    const namesThem = kind === 'permissions' || kind === 'scopes';
    expect(JSON.stringify(found).includes('Send Messages, chat:write')).toBe(namesThem);
  });

  it.each<[PostFailure, string]>([
    [{ kind: 'wait', retryAfterMs: 1000 }, 'the platform asks to wait'],
    [{ kind: 'unreachable', code: 'ECONNREFUSED' }, 'ECONNREFUSED'],
  ])('cannot always tell: %o', async (failure, why) => {
    expect(await findings(failing(failure))).toMatchObject([
      { state: 'warning', found: `That could not be found out: ${why}.`, remedy: 'Look again in a minute.' },
    ]);
  });

  it('cannot tell with a token that is no good', async () => {
    expect(await findings(null)).toMatchObject([
      { state: 'warning', remedy: 'Mend the token of slack, or the database that has it, first.' },
    ]);
  });

  it('finds a channel on a platform that has no token', async () => {
    expect(await findings(null, [wanted('1', 'discord')])).toMatchObject([
      { check: 'Channel discord 1', state: 'problem', remedy: 'Run “npm run newsdesk -- setup discord”.' },
    ]);
  });

  it('does not look at so many that the bot itself has to wait', async () => {
    const asked: string[] = [];
    const obstacles = async ({ id }: { id: string }) => {
      asked.push(id);
      return [];
    };
    const found = await findings(
      { obstacles },
      Array.from({ length: 1000 }, (_, index) => wanted(`C${index}`)),
    );

    expect(asked).toHaveLength(40);
    expect(found.at(-1)).toMatchObject({
      state: 'warning',
      found: expect.stringMatching(/^960 more were not looked at/),
    });
  });
});
