import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { it } from '../support/place.ts';

const COMMITTED = new URL('../../seeds/article.schema.json', import.meta.url);

it('newsdesk schema prints the JSON Schema that lies beside the seeds', async ({ aPlace }) => {
  const { code, stdout, stderr } = await aPlace().run(['schema']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const renew = 'npm run --silent newsdesk -- schema > seeds/article.schema.json && npm run format';
  expect(JSON.parse(stdout), `renew it: ${renew}`).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
});

it('newsdesk schema is listed in the help', async ({ aPlace }) => {
  const { stdout } = await aPlace().run(['--help']);
  expect(stdout).toMatch(/^ {2}schema +print the JSON Schema of articles/m);
});

it('newsdesk check --help names --json', async ({ aPlace }) => {
  expect((await aPlace().run(['check', '--help'])).stdout).toContain('--json');
});
