import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { subscribedChannels } from '../../../src/cli/doctor/subscribed.ts';
import { examineSettings } from '../../../src/env.ts';
import { openStore } from '../../../src/store/open.ts';
import { systemClock } from '../../../src/system.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { aSubscription, NEWS } from '../../support/newsroom.ts';

describe('channels with a subscription', () => {
  it('are those on chat platforms, not the terminal or the page on which somebody tried the bot', async () => {
    const DATABASE_URL = `sqlite:${join(temporaryFolder(), 'news.db')}`;
    const store = await openStore(DATABASE_URL, 'owner', systemClock);
    for (const platform of ['slack', 'discord', 'terminal', 'web'] as const)
      await store.addSubscription(aSubscription({ id: platform, channel: { ...NEWS, platform } }));
    await store.close();

    const { settings } = examineSettings({ DATABASE_URL });
    const found = await subscribedChannels(settings, true);

    expect(found.map(({ channel }) => channel.platform).toSorted()).toEqual(['discord', 'slack']);
  });
});
