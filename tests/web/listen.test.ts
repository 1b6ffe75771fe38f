import { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '../../src/web/listen.ts';

const app = new Hono().get('/', (context) => context.text('There.'));

it('serves on a port that is free, until it is closed', async () => {
  const listener = await listen(app, { host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${listener.port}/`;
  expect(await (await fetch(address)).text()).toBe('There.');
  await listener.close();
  await expect(fetch(address)).rejects.toThrow();
});

it('says which port is taken', async () => {
  const first = await listen(app, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => first.close());
  const second = listen(app, { host: '127.0.0.1', port: first.port });
  await expect(second).rejects.toMatchObject({ code: 'port-in-use' });
  await expect(second).rejects.toThrow(`Port ${first.port} is already used by another program.`);
});

it('says which host is not this machine', async () => {
  const listening = listen(app, { host: '192.0.2.1', port: 0 });
  await expect(listening).rejects.toMatchObject({ code: 'bad-host' });
  await expect(listening).rejects.toThrow('“192.0.2.1” is no address of this machine.');
});
