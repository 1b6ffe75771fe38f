import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings } from '../../src/env.ts';
import { settingNames, textOf } from './project.ts';

/** Seconds after which the program ends all the same. */
const STOP_WITHIN = 10;

const service = z.looseObject({
  image: z.string(),
  profiles: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  deploy: z.object({ replicas: z.number() }).default({ replicas: 1 }),
  stop_grace_period: z.string(),
});
const file = z.looseObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

const { services, volumes } = file.parse(parse(textOf('compose.yaml'), { merge: true }));
const ours = Object.entries(services).filter(([name]) => name !== 'postgres');
const TOKENS = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

describe('compose.yaml', () => {
  it('runs one process on a file when nothing else is said', () => {
    const byDefault = Object.entries(services).filter(([, { profiles }]) => profiles.length === 0);
    expect(byDefault.map(([name]) => name)).toEqual(['newsdesk']);
    expect(services.newsdesk?.environment.DATABASE_URL).toMatch(/^sqlite:\/data\//);
    expect(services.newsdesk?.volumes).toContain('data:/data');
  });

  it('splits the work among four processes with PostgreSQL, of which two post', () => {
    const shared = ours.filter(([, { profiles }]) => profiles.includes('postgres'));
    const processes = shared.map(([, { environment, deploy }]) => `${deploy.replicas} ${environment.ROLES}`);
    expect(processes.sort()).toEqual(['1 gateway', '1 importer', '2 worker']);
    for (const [name, { environment, ...rest }] of shared) {
      expect(environment.DATABASE_URL, name).toContain('@postgres/');
      expect(rest, name).toMatchObject({ depends_on: { postgres: { condition: 'service_healthy' } } });
    }
  });

  it.each(ours)('gives %s settings that there are, and that it can start with', (_, { environment }) => {
    expect(settingNames()).toEqual(expect.arrayContaining(Object.keys(environment)));
    expect(readSettings({ ...TOKENS, ...environment })).toMatchObject({
      OPERATIONS_HOST: '0.0.0.0',
      OPERATIONS_PORT: 9464,
    });
  });

  it('asks for no variable that .env.example does not have', () => {
    const asked = [...textOf('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? '');
    expect(asked.length).toBeGreaterThan(0);
    expect(settingNames()).toEqual(expect.arrayContaining(asked));
  });

  it.each(ours)('lets %s change nothing but its volumes, and end in peace', (_, given) => {
    expect(given).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      init: true,
    });
    expect(Number.parseInt(given.stop_grace_period, 10)).toBeGreaterThan(STOP_WITHIN);
    for (const volume of given.volumes) expect(volume).toMatch(/^data:\/data$|:ro$/);
  });

  it('opens ports to this machine alone, and names each volume', () => {
    for (const { ports } of Object.values(services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    const named = Object.values(services)
      .flatMap((one) => one.volumes.map((volume) => volume.split(':')[0] ?? ''))
      .filter((name) => !name.startsWith('.'));
    expect(Object.keys(volumes).sort()).toEqual([...new Set(named)].sort());
  });
});
