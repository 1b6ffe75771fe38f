import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { onTestFinished } from 'vitest';

/** A port on 127.0.0.1 that a server listens on until the test is over. */
export async function takenPort(): Promise<number> {
  const server = await listening();
  onTestFinished(() => closed(server));
  return portOf(server);
}

/** Ports that no system hands out by itself, so that nobody takes a free one in the meantime by chance. */
const [FIRST, PORTS] = [20_000, 12_000];

/** A port on 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + randomInt(PORTS);
    const server = await listening(port).catch(() => null);
    if (server === null) continue;
    await closed(server);
    return port;
  }
}

async function listening(port = 0): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
