import { HTTPReceiver } from '@slack/bolt';
import type { Log } from '../ports/log.ts';
import type { Connection } from './connection.ts';
import { boltLogger } from './logger.ts';

/** A port on which Slack calls us, at `/slack/events`. Bolt checks the signature and the age of every request. */
export function openPort(signingSecret: string, host: string, port: number, log: Log): Connection {
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLogger(log) });
  let listening = false;
  return {
    receiver,
    async open() {
      await receiver.start({ host, port });
      listening = true;
    },
    async close() {
      if (!listening) return;
      listening = false;
      await receiver.stop();
    },
    // A port that is listened to stays open.
    lost: new Promise<never>(() => {}),
  };
}
