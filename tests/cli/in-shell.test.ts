import { describe, expect, it as plainIt } from 'vitest';
import { sentenceInShell, shellCall } from '../../src/cli/in-shell.ts';
import { it } from '../support/place.ts';
import { aSeed, generatedSeeds } from '../support/seed-files.ts';

const LONG = Array.from({ length: 80 }, (_, n) => `Paragraph ${n} tells at some length what the ferry did.`);
const PAGES = { 'ferry.md': aSeed({ headline: 'Harbour opens a ferry line', body: LONG.join('\n\n') }) };

/** The arguments that an answer says lead on, by what it calls them. */
function leads(stdout: string, label: string): string[] {
  const [, typed = ''] = new RegExp(`^${label}: npm run newsdesk -- (.+)$`, 'm').exec(stdout) ?? [];
  return typed.split(' ');
}

describe.concurrent('an answer at the command line', () => {
  it('says what to type there for the next page of a digest, and that prints it', async ({ aPlace }) => {
    const place = aPlace(generatedSeeds(12));
    const first = await place.run(['digest', '--size', '2']);
    expect(first.stdout).not.toMatch(/(?<=^|\s)\/(?:digest|article|saved)/m);
    const typed = leads(first.stdout, 'More stories');
    expect(typed).toEqual(['digest', '--size', '2', '--page', '2']);
    expect((await place.run(typed)).stdout).toContain('stories 3 to 4');
  });

  it('says what to type there for the whole text, page by page, and nothing that only chats can do', async ({
    aPlace,
  }) => {
    const place = aPlace(PAGES);
    const card = await place.run(['article', 'ferry']);
    expect(card.stdout).not.toContain('Save:');
    const first = await place.run(leads(card.stdout, 'Full text'));
    expect(first.stdout).toContain(LONG[0]);
    const second = await place.run(leads(first.stdout, 'Next page'));
    expect(second.stdout).not.toContain(LONG[0]);
    expect(second.stdout).toMatch(/Paragraph \d+ tells/);
  });
});

describe('what is typed in a shell', () => {
  plainIt.each([
    ['Try `/digest`.', 'Try `npm run newsdesk -- digest`.'],
    ['Say `/digest since:"7 days" size:5`.', 'Say `npm run newsdesk -- digest --since "7 days" --size 5`.'],
    ['`/article query:belarus full:yes`', '`npm run newsdesk -- article belarus --full`'],
    ['One: /article and a few words', 'One: npm run newsdesk -- article and a few words'],
    ['`/digest share:yes`, `/saved`, and/digest', '`/digest share:yes`, `/saved`, and/digest'],
  ])('is said instead of what is typed in a chat: %s', (said, expected) => {
    expect(sentenceInShell(said)).toBe(expected);
  });

  plainIt('stands in quotation marks where a shell would understand something else', () => {
    const values = { topic: 'l’été "$HOME"' };
    expect(shellCall({ command: 'digest', values })).toBe(
      'npm run newsdesk -- digest --topic "l’été \\"\\$HOME\\""',
    );
  });
});
