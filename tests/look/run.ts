/** `npm run look -- [FOLDER] [SEEDS]`: draws every kind of message on both platforms, a page for each language. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messagesIn } from './messages.ts';
import { pageCss, pageOf } from './page.ts';

const [folder = mkdtempSync(join(tmpdir(), 'newsdesk-look-')), seeds] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'look.css'), pageCss);
for (const locale of ['en', 'fr', 'ru']) {
  const path = join(folder, `${locale}.html`);
  writeFileSync(path, pageOf(locale, await messagesIn(locale, seeds)));
  process.stdout.write(`${path}\n`);
}
