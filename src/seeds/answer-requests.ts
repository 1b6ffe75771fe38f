import type { MessagePort } from 'node:worker_threads';
import { asError, UserError } from '../core/errors.ts';
import { parcelOf } from '../core/packed.ts';
import type { ReadSeed, SeedFile } from '../ports/seeds.ts';
import type { FolderPart } from './folder.ts';
import { type ReaderPart, type ReaderReply, type ReaderRequest, WINDOW } from './reader-protocol.ts';

/** What the thread can do. */
export interface ReaderWork {
  list(alive: () => void): Iterable<FolderPart>;
  /** Loads what reads files, which is not needed as long as nothing has changed. */
  reading(): Promise<(file: SeedFile) => Iterable<ReadSeed>>;
}

/** Answers requests part by part, and waits when nobody takes the parts. */
export function answerRequests(port: MessagePort, work: ReaderWork): void {
  let untaken = 0;
  let roomMade = () => {};

  const say = (reply: ReaderReply) => port.postMessage(reply);
  const alive = () => say({ kind: 'alive' });
  const hand = async (part: Omit<ReaderPart, 'kind'>) => {
    while (untaken >= WINDOW) {
      await new Promise<void>((resolve) => {
        roomMade = resolve;
      });
    }
    untaken += 1;
    say({ kind: 'part', ...part });
  };

  const list = async () => {
    alive();
    for (const part of work.list(alive)) await hand({ listed: { ...part, files: parcelOf(part.files) } });
  };
  const read = async (files: readonly SeedFile[]) => {
    const readFile = await work.reading();
    alive();
    for (const file of files) {
      for (const seed of readFile(file)) await hand({ seed });
    }
  };

  port.on('message', async (request: ReaderRequest) => {
    if (request.kind === 'taken') {
      untaken -= 1;
      roomMade();
      return;
    }
    try {
      await (request.kind === 'list' ? list() : read(request.files));
      say({ kind: 'done' });
    } catch (error) {
      say({ kind: 'failed', error: asError(error), code: error instanceof UserError ? error.code : null });
    }
  });
}
