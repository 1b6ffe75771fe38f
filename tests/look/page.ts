import { readFileSync } from 'node:fs';
import { renderDiscord } from '../../src/discord/render.ts';
import { wordsFor } from '../../src/i18n/catalogue.ts';
import { renderSlack } from '../../src/slack/render.ts';
import { type Html, html } from '../../src/web/html.ts';
import { discordHtml } from '../../src/web/preview/discord-html.ts';
import type { Drawing } from '../../src/web/preview/drawing.ts';
import { formHtml } from '../../src/web/preview/form-html.ts';
import { slackHtml } from '../../src/web/preview/slack-html.ts';
import type { Shown } from './messages.ts';

/** As the page of `npm start` has them; then what is only here. */
const STYLES = ['page', 'slack', 'discord'].map((name) => `../../src/web/preview/static/${name}.css`);
const CSS = [...STYLES, 'page.css'].map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'));

/** A column for each. */
const LOOKS = ['slack light', 'slack dark', 'discord light', 'discord dark'] as const;

/** A page with every message on both platforms side by side, in light and dark. @param language BCP 47 */
export function pageOf(language: string, shown: readonly Shown[]): string {
  const words = wordsFor(language);
  const drawing: Drawing = { words: words.web, press: '#', home: 'about:' };
  const rows = shown.map((one) => {
    const columns = LOOKS.map(
      (look) => html`<div class="look ${look}">${drawn(one, look, drawing, words)}</div>`,
    );
    return html`<h2>${one.name}</h2><div class="row">${columns}</div>`;
  });
  const page = html`<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Newsdesk, ${language}</title><link rel="stylesheet" href="look.css">${rows}</html>`;
  // Of four forms each, none is where one begins to read.
  return page.source.replaceAll(' autofocus', '');
}

/** What the page looks like. */
export const pageCss: string = CSS.join('\n');

function drawn(
  { parts, form }: Shown,
  look: (typeof LOOKS)[number],
  drawing: Drawing,
  words: Parameters<typeof formHtml>[2],
): Html | Html[] {
  if (form !== undefined) {
    const filled = { form, mistake: null, suggestions: new Map() };
    return formHtml(filled, { action: '#', back: '#' }, words);
  }
  return parts.flatMap(({ document, isInThread }) => {
    const messages = look.startsWith('slack')
      ? renderSlack(document).map(
          (one) => html`<p class="notification">${one.text.split('\n')[0]}</p>${slackHtml(one, drawing)}`,
        )
      : renderDiscord(document).map((one) => discordHtml(one, drawing));
    return messages.map(
      (one) =>
        html`<div class="message ${isInThread && 'reply'}"><div class="avatar">N</div><div class="body">${one}</div></div>`,
    );
  });
}
