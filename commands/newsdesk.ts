import { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };
import { type AnyCommand, type CommandGroup, defineAction } from '../src/command/command.ts';
import type { CommandContext } from '../src/command/context.ts';
import { LONGEST_ECHO } from '../src/command/echo.ts';
import { commandFor, helpLines, helpOn } from '../src/command/help.ts';
import { said } from '../src/command/said.ts';
import { planTime } from '../src/command/subscriptions/describe-plan.ts';
import { UserError } from '../src/core/errors.ts';
import type { Subscription } from '../src/core/subscription.ts';
import { formatMoment, formatPublished } from '../src/i18n/dates.ts';
import type { Words } from '../src/i18n/words.ts';
import { shorten } from '../src/language/shorten.ts';
import {
  type Document,
  document,
  heading,
  type Inline,
  list,
  paragraph,
  sentence,
  text,
} from '../src/message/document.ts';

/** `/newsdesk`: what the bot can do, how it is, what it is. @param others every other command, in the order of the help */
export function newsdeskCommand(others: readonly AnyCommand[]): CommandGroup {
  const help = defineAction({
    name: 'newsdesk help',
    help: (words) => words.newsdesk.commands.help,
    options: z.strictObject({ command: z.string().trim().max(60).optional().meta({ example: 'digest' }) }),
    bare: 'command',
    suggest: { command: async (typed) => names.filter((name) => name.startsWith(typed)).map(asSuggestion) },
    async run({ command: typed = '' }, { words, locale }) {
      if (typed === '') return overview(all, words, locale);
      const named = commandFor(typed, all);
      if (named === null) {
        const unknown = words.errors.unknownCommand(shorten(typed, LONGEST_ECHO), names);
        throw new UserError('no-command', unknown, { option: 'command' });
      }
      return document(locale, named.help(words).summary, helpOn(named, words));
    },
  });
  const newsdesk: CommandGroup = {
    name: 'newsdesk',
    help(words) {
      const lines = Object.entries(words.newsdesk.commands).map(([name, { summary }]) => [name, summary]);
      return { ...words.commands.newsdesk, options: Object.fromEntries(lines) };
    },
    forManagers: false,
    bare: 'help',
    subcommands: { help, status, about },
  };
  const all = [...others, newsdesk];
  const names = all.map(({ name }) => name);
  return newsdesk;
}

function overview(commands: readonly AnyCommand[], words: Words, locale: string): Document {
  const { helpTitle, examples, elsewhere, moreHelp } = words.newsdesk;
  const { find, discuss } = words.messageActions;
  return document(locale, helpTitle, [
    heading(1, helpTitle),
    list(helpLines(commands, words)),
    sentence(examples),
    sentence(moreHelp('/newsdesk help digest')),
    sentence(elsewhere(find, discuss)),
  ]);
}

const asSuggestion = (name: string) => ({ label: `/${name}`, value: name });

const status = defineAction({
  name: 'newsdesk status',
  help: (words) => words.newsdesk.commands.status,
  options: z.strictObject({}),
  async run(_options, context) {
    const { words, locale, timeZone } = context;
    const { statusTitle, holds, noPosts, posts } = words.newsdesk;
    const [{ articles, newest }, subscriptions] = await Promise.all([
      context.overview(),
      context.subscriptions.here(),
    ]);
    const holding =
      newest === null
        ? words.empty
        : holds(articles, formatPublished(newest.publishedAt, newest.precision, locale, timeZone));
    return document(locale, `${statusTitle} · ${holding}`, [
      heading(1, statusTitle),
      paragraph(text(holding)),
      ...(subscriptions.length === 0
        ? [sentence(noPosts('/subscription add'))]
        : [heading(2, posts), list(subscriptions.slice(0, MOST_NAMED).map((one) => nextPost(one, context)))]),
    ]);
  },
});

/** Subscriptions that are named; `/subscription list` has all. */
const MOST_NAMED = 20;

function nextPost({ plan, nextRunAt, pause }: Subscription, context: CommandContext): Inline[] {
  const { newsdesk, subscriptions } = context.words;
  const next =
    pause !== null || nextRunAt === null
      ? newsdesk.rests
      : subscriptions.state.next(formatMoment(nextRunAt, context.locale, plan.zone, context.now));
  return [text(`${planTime(plan, context)} · ${next}`)];
}

const about = defineAction({
  name: 'newsdesk about',
  help: (words) => words.newsdesk.commands.about,
  options: z.strictObject({}),
  run: async (_options, context) => said(context.words.newsdesk.aboutIt(manifest.version), context),
});
