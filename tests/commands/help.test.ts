import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { operator } from '../../src/app/asker.ts';
import { type AnyAction, type AnyCommand, isGroup } from '../../src/command/command.ts';
import { describeOptions } from '../../src/command/describe.ts';
import { LANGUAGES, wordsFor } from '../../src/i18n/catalogue.ts';
import { plainText } from '../../src/message/plain.ts';
import { aDesk } from '../support/desk.ts';

const newsdesk = commands.find(({ name }) => name === 'newsdesk') as AnyCommand;
const ACTIONS: readonly AnyAction[] = commands.flatMap((one) =>
  isGroup(one) ? Object.values(one.subcommands) : [one],
);

/** What somebody is answered who asks for help. */
async function helping(locale: string) {
  const { runner } = await aDesk();
  return async (text: string) =>
    plainText(await runner.run(newsdesk, { text: `help ${text}`.trim() }, operator(locale)));
}

describe.each(LANGUAGES)('help in %s', (locale) => {
  const words = wordsFor(locale);

  it('names everything that can be typed, and what it does', async () => {
    const help = await (await helping(locale))('');

    for (const { name, help: line } of [...commands, ...ACTIONS])
      expect(help).toContain(`/${name} · ${line(words).summary}`);
    expect(help).toContain('/newsdesk help digest');
  });

  it('on each command says how it is typed, and what each option means', async () => {
    const ask = await helping(locale);
    for (const action of ACTIONS) {
      const help = await ask(action.name);
      const { summary, options } = action.help(words);
      expect(help).toContain(summary);
      for (const { name } of describeOptions(action)) {
        const meaning = options[name] ?? '';
        expect(meaning, `${action.name} ${name}`).not.toBe('');
        expect(help).toMatch(new RegExp(`^• ${name}:`, 'm'));
        expect(help).toContain(` · ${meaning}`);
      }
    }
  });
});

describe('help', () => {
  it('on a command with subcommands names them', async () => {
    const help = await (await helping('en'))('/subscription');
    const group = commands.find(({ name }) => name === 'subscription') as AnyCommand;

    expect(help).toContain('/subscription add | list | edit | pause | resume | remove | preview | test');
    for (const action of Object.values(isGroup(group) ? group.subcommands : {}))
      expect(help).toContain(`/${action.name} · `);
  });

  it('shows what may be left out, what not, and what needs no name', async () => {
    const ask = await helping('en');
    expect(await ask('digest')).toContain('/digest [topic] [since:7d] [size:5]');
    expect(await ask('why')).toContain('/why <article>');
    expect(await ask('subscription add')).toContain('/subscription add [when:');
  });

  it.each([
    'nonsense',
    'subscription nonsense',
    'digest add',
    'constructor',
    'subscription constructor',
    'x'.repeat(60),
  ])('on “%s” says what there is', async (typed) => {
    const help = await (await helping('en'))(`"${typed}"`);
    expect(help).toContain(`There is no command /${typed}. Try /digest, /article,`);
  });

  it('is completed while it is typed', async () => {
    const { runner } = await aDesk();
    const given = { command: newsdesk, subcommand: 'help', option: 'command', typed: 's' };
    expect(await runner.suggest(given, operator('en'))).toEqual([
      { label: '/saved', value: 'saved' },
      { label: '/subscription', value: 'subscription' },
    ]);
  });
});
