import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A port on 127.0.0.1 that a server listens on until the test is over. */
export async function takenPort(): Promise<number> {
  const server = await listening();
  onTestFinished(() => closed(server));
  return portOf(server);
}

/** A port on 127.0.0.1 where somebody takes calls, and never says anything. */
export async function silentPort(): Promise<number> {
  const server = await listening();
  const callers = new Set<Socket>();
  server.on('connection', (caller) => callers.add(caller.on('error', () => {})));
  onTestFinished(() => {
    for (const caller of callers) caller.destroy();
    return closed(server);
  });
  return portOf(server);
}

/** A port on 127.0.0.1 where whatever is asked is answered with the same JSON. */
export async function parrotPort(answer: unknown): Promise<number> {
  const server = createHttpServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => closed(server));
  return portOf(server);
}

/**
 * Ports that no system hands out by itself, so that nobody takes a free one in the meantime by chance: a range for each
 * worker of the tests, and in it one after the other.
 */
const [FIRST, PORTS, RANGES] = [20_000, 1500, 8];
const first = FIRST + (Number(process.env.VITEST_POOL_ID ?? 0) % RANGES) * PORTS;
let next = randomInt(PORTS);

/** A port on 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + next;
    next = (next + 1) % PORTS;
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
