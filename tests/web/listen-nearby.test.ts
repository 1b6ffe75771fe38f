import { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import { listenNearby } from '../../src/web/listen-nearby.ts';
import { freePort } from '../support/network.ts';

const app = new Hono();
const HOST = '127.0.0.1';

async function listening(port: number): Promise<number> {
  const listener = await listenNearby(app, { host: HOST, port });
  onTestFinished(() => listener.close());
  return listener.port;
}

it('takes another port, near to the one that is taken', async () => {
  const first = await listening(await freePort());
  const second = await listening(first);
  expect(second - first).toBeGreaterThan(0);
  expect(second - first).toBeLessThan(10);
  expect([await listening(first), await listening(first)]).not.toContain(second);
});

it('takes any that is free where it may not have what is wanted, or there is no next one', async () => {
  const taken = await listening(65_535).catch(() => 0);
  const next = await listening(65_535);
  expect(next).not.toBe(taken);
  expect(next).toBeGreaterThan(0);
});
