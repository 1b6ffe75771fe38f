import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface Link {
  /** As the server's, but by this way. */
  readonly url: string;
  /** Nothing comes through any more, and nobody is told; what was sent waits. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** @param to the address of a server */
export async function aLink(to: string): Promise<Link> {
  const server = new URL(to);
  const sockets = new Set<Socket>();
  let isCut = false;
  const hold = (socket: Socket) => {
    sockets.add(socket);
    if (isCut) socket.pause();
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  };
  const listener = createServer((near) => {
    const far = connect(Number(server.port), server.hostname);
    near.pipe(far);
    far.pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      hold(one);
      // Also when one side has broken, which a pipe does not pass on.
      one.on('close', () => other.destroy());
    }
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = new URL(to);
  url.host = `127.0.0.1:${address.port}`;
  const all = (act: (socket: Socket) => void) => {
    for (const socket of sockets) act(socket);
  };
  return {
    url: url.href,
    cut() {
      isCut = true;
      all((socket) => socket.pause());
    },
    mend() {
      isCut = false;
      all((socket) => socket.resume());
    },
    async close() {
      all((socket) => socket.destroy());
      listener.close();
      await once(listener, 'close');
    },
  };
}
