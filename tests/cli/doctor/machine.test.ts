import { describe, expect, it } from 'vitest';
import { type Machine, machineChecks } from '../../../src/cli/doctor/machine.ts';
import { looked } from '../../support/looked.ts';

const MACHINE: Machine = { version: '26.10.0', zone: 'UTC', free: async () => 50e9 };
const SETTINGS = { TIMEZONE: 'Europe/Berlin', DATABASE_URL: 'sqlite:./data/newsdesk.db' };
const MADE = new Set(['TIMEZONE']);

/** @param made names of settings that somebody has made */
async function findings(machine: Partial<Machine>, settings: Partial<typeof SETTINGS> = {}, made = MADE) {
  const checks = machineChecks({ ...MACHINE, ...machine }, { ...SETTINGS, ...settings }, made);
  return looked(checks);
}

describe('looking at the machine', () => {
  it('finds nothing to mend where nothing is wrong', async () => {
    expect(await findings({})).toEqual([
      { check: 'Node', state: 'ok', found: 'It is version 26.10.0.', remedy: null },
      {
        ...{ check: 'Time zone', state: 'ok', remedy: null },
        found: 'Dates are those of Europe/Berlin; on this machine it is UTC.',
      },
      { check: 'Disk', state: 'ok', found: 'There are 50.0 GB free where the database is.', remedy: null },
    ]);
  });

  it.each(['20.20.2', '25.9.0'])('finds that Node %s is too old', async (version) => {
    expect((await findings({ version }))[0]).toMatchObject({
      ...{ check: 'Node', state: 'problem' },
      found: `It is version ${version}, and Newsdesk needs 26.`,
      remedy: expect.stringContaining('npm ci'),
    });
  });

  it('finds that nobody has said in which zone the dates are', async () => {
    const found = await findings({}, { TIMEZONE: 'UTC' }, new Set());
    expect(found[1]).toMatchObject({
      check: 'Time zone',
      state: 'warning',
      remedy: expect.stringMatching(/^Set TIMEZONE/),
    });
  });

  it.each([
    ['UTC', 'UTC', MADE],
    ['Europe/Paris', 'Europe/Paris', new Set<string>()],
  ])('takes %s for what is meant', async (TIMEZONE, zone, made) => {
    expect((await findings({ zone }, { TIMEZONE }, made))[1]).toMatchObject({ state: 'ok' });
  });

  it.each([
    [999_999_999, 'warning', '1.0 GB'],
    [99_999_999, 'problem', '0.1 GB'],
    [0, 'problem', '0.0 GB'],
  ])('finds that %i bytes are little', async (bytes, state, shown) => {
    expect((await findings({ free: async () => bytes }))[2]).toMatchObject({
      ...{ check: 'Disk', state },
      found: `There are ${shown} free where the database is.`,
      remedy: expect.stringContaining('Free some space'),
    });
  });

  it('says nothing of a disk that is another machine’s', async () => {
    const found = await findings({}, { DATABASE_URL: 'postgres://db.example/newsdesk' });
    expect(found.map(({ check }) => check)).toEqual(['Node', 'Time zone']);
  });
});
