import { describe, expect, it } from 'vitest';
import { settingChecks } from '../../../src/cli/doctor/settings.ts';
import { withoutSecrets } from '../../../src/cli/doctor/without-secrets.ts';
import { examineSettings } from '../../../src/env.ts';
import { looked } from '../../support/looked.ts';

describe('secrets', () => {
  const environment = {
    SLACK_BOT_TOKEN: 'xoxb-never-shown',
    SLACK_APP_TOKEN: 'not-even-when-wrong',
    DISCORD_TOKEN: 'neither.this.one',
    DATABASE_URL: 'postgres://me:p%40ssword@db.example/news?password=another-one',
    SLACK_API_URL: 'https://proxy:opensesame@proxy.example/api/',
  };
  const hidden = [
    'xoxb-never-shown',
    'not-even-when-wrong',
    'neither.this.one',
    'p%40ssword',
    'p@ssword',
    'another-one',
    'opensesame',
  ];
  const examined = examineSettings(environment);

  it('are taken out of all that is shown', async () => {
    const redact = withoutSecrets(examined);
    const found = redact(JSON.stringify(await looked(settingChecks(examined))));
    for (const secret of hidden) {
      expect(found).not.toContain(secret);
      expect(redact(`It failed with ${secret}: https://a:${secret}@b.example/`)).not.toContain(secret);
    }
    expect(found).toContain('postgres://db.example/news');
  });
});
