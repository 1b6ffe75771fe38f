import { expect, it } from 'vitest';
import { platformChecks } from '../../../src/cli/doctor/platforms.ts';
import { readSettings } from '../../../src/env.ts';
import { newKey } from '../../support/installed.ts';
import { NO_LOG } from '../../support/runner-on.ts';

it('where workspaces install the app themselves, Slack is there and nobody is asked', async () => {
  const settings = readSettings({
    ...{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client', SLACK_SIGNING_SECRET: 'signing' },
    ENCRYPTION_KEYS: newKey(),
  });

  expect([...(await platformChecks(settings, NO_LOG, 1000))]).toEqual([
    ['slack', { checks: [], poster: null }],
  ]);
});
