import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { takeFewArenas } from './cli/few-arenas.ts';
import { keepThreadsSmall } from './cli/small-heaps.ts';

// The command that runs for months; no other is worth a second start.
if (process.argv[2] === 'start') takeFewArenas();
keepThreadsSmall();
// What was compiled before starts in two thirds of the time. It lies with the packages, where nobody else writes.
const cache = fileURLToPath(new URL('../node_modules/.cache/newsdesk', import.meta.url));
enableCompileCache(cache);
// For the threads, which Node tells in no other way.
process.env.NODE_COMPILE_CACHE = cache;
await import('./cli/run.ts');
