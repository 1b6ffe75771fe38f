import { readFileSync } from 'node:fs';
import { renderDiscord } from '../../src/discord/render.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { discordHtml } from './discord-html.ts';
import { formHtml } from './form-html.ts';
import { element } from './html.ts';
import type { Shown } from './messages.ts';
import { slackHtml } from './slack-html.ts';

const CSS = ['page', 'slack', 'discord']
  .map((name) => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8'))
  .join('');

/** A column for each look. */
const LOOKS = [
  ['slack light', slackMessages],
  ['slack dark', slackMessages],
  ['discord light', discordMessages],
  ['discord dark', discordMessages],
] as const;

/** A page with every message on both platforms side by side, in light and dark. @param language BCP 47 */
export function pageOf(language: string, shown: readonly Shown[]): string {
  const rows = shown.map((one) => {
    const columns = LOOKS.map(([look, messages]) =>
      element(
        `div.look.${look.replace(' ', '.')}`,
        one.form === undefined ? messages(one) : formHtml(one.form),
      ),
    );
    return element('h2', one.name) + element('div.row', columns.join(''));
  });
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Newsdesk, ${language}</title><style>${CSS}</style>${rows.join('')}</html>\n`;
}

function slackMessages({ parts }: Shown): string {
  return parts
    .flatMap(({ document, isInThread }) =>
      renderSlack(document).map((one) => message(slackHtml(one), isInThread)),
    )
    .join('');
}

function discordMessages({ parts }: Shown): string {
  return parts
    .flatMap(({ document, isInThread }) =>
      renderDiscord(document).map((one) => message(discordHtml(one), isInThread)),
    )
    .join('');
}

function message(inside: string, isInThread: boolean): string {
  return element(
    isInThread ? 'div.message.reply' : 'div.message',
    element('div.avatar', 'N') + element('div.body', inside),
  );
}
