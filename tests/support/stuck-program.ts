/** Reads the folder that it is given with the deadly reader, says what it has read, and ends. */
import { folderSource } from '../../src/seeds/folder-source.ts';

const reader = new URL('deadly-reader.ts', import.meta.url);
const source = folderSource(process.argv[2] ?? '', { reader, watcher: reader }, { fileWithin: 200 });
for await (const { file } of source.read((await source.list()).files)) process.stdout.write(`${file.path}\n`);
await source.close();
process.exit();
