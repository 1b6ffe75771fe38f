/** The watching thread: a large folder takes a while to be looked through, and a dead drive answers never. */
import { parentPort, workerData } from 'node:worker_threads';
import { tellEvents } from '../seeds/folder-events.ts';
import type { ReaderOptions } from '../seeds/reader-protocol.ts';

const { folder } = workerData as ReaderOptions;

tellEvents(folder, (news) => parentPort?.postMessage(news));
