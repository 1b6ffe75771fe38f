import { languageOf, wordsFor } from '../../i18n/catalogue.ts';
import { type Html, html } from '../html.ts';
import type { Filled, PageSettings } from './answering.ts';
import { type Completion, completionsOf } from './completions.ts';
import type { Conversation, Opening } from './conversation.ts';
import { formHtml } from './form-html.ts';
import { messageHtml, type Showing } from './message-html.ts';

/** The longest line that can be typed, in characters. */
export const LONGEST_LINE = 2000;
/** Whose look is shown. */
export const LOOKS = ['both', 'slack', 'discord'] as const;
/** `system`: as the machine has it. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** What somebody wants to see. */
export interface View {
  readonly look: (typeof LOOKS)[number];
  readonly theme: (typeof THEMES)[number];
  /** The message whose thread it is; null for the channel. */
  readonly thread: Opening | null;
  /** What is to be filled in; null when nothing is. */
  readonly filled: Filled | null;
}

/** Draws the page, whole each time. */
export function pageOf({
  commands,
  conversation,
  locale,
  timeZone,
  home,
}: PageSettings): (view: View) => Html {
  const words = wordsFor(locale);
  const { web } = words;
  const completions = completionsOf(commands, words).map(completion);
  const times = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const showing = (press: string): Showing => ({
    ...{ words: web, press, home: home() },
    timeOf: (at) => times.format(at),
  });

  return ({ look, theme, thread, filled }) => {
    const here = thread === null ? '' : `?thread=${thread.id}`;
    const back = thread === null ? '/' : `/thread/${thread.id}`;
    const chosen = (name: string, value: string, current: string, label: string) =>
      html`<button name="${name}" value="${value}" aria-pressed="${String(value === current)}">${label}</button>`;
    return html`<!doctype html>
<html lang="${languageOf(locale)}" data-look="${look}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === 'system' ? 'light dark' : theme}">
<title>${thread === null ? '#newsdesk' : web.thread} · Newsdesk</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body data-lost="${web.lost}">
<a class="skip" href="#line">${web.skip}</a>
<header>
<div class="where"><h1>${thread === null ? '# newsdesk' : web.thread}</h1>
<p>${thread === null ? web.lead : html`<a href="/#${thread.id}">${web.back}</a>`}</p></div>
<form class="settings" method="post" action="/look${here}">
<fieldset class="of-look"><legend>${web.look}</legend>${chosen('look', 'both', look, web.both)}${chosen('look', 'slack', look, 'Slack')}${chosen('look', 'discord', look, 'Discord')}</fieldset>
<fieldset><legend>${web.colours}</legend>${chosen('theme', 'system', theme, web.system)}${chosen('theme', 'light', theme, web.light)}${chosen('theme', 'dark', theme, web.dark)}</fieldset>
</form>
</header>
<main>
<div class="names" aria-hidden="true"><span>Slack</span><span>Discord</span></div>
<div id="messages" role="log" aria-label="${web.messages}" data-version="${conversation.version}">
${thread === null ? channel(conversation, showing('/press')) : threadHtml(thread, showing(`/press${here}`))}
</div>
</main>
<footer>
<p id="status" role="status"></p>
${thread === null && lineHtml(completions, web)}
</footer>
<div id="asked">${filled !== null && formHtml(filled, { action: `/form${here}`, back }, words)}</div>
</body>
</html>
`;
  };
}

function channel(conversation: Conversation, showing: Showing): Html[] {
  return conversation.messages.map((one) => messageHtml(one, one.replies, showing));
}

function threadHtml(opening: Opening, showing: Showing): Html[] {
  return [opening, ...opening.replies].map((one) => messageHtml(one, null, showing));
}

function lineHtml(completions: readonly Html[], words: ReturnType<typeof wordsFor>['web']): Html {
  return html`<form class="line" method="post" action="/type">
<label for="line">${words.command}</label>
<input id="line" name="line" type="text" list="commands" maxlength="${LONGEST_LINE}" required autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="send" placeholder="${words.placeholder}">
<datalist id="commands">${completions}</datalist>
<button class="button primary">${words.send}</button>
</form>`;
}

function completion({ typed, about }: Completion): Html {
  return html`<option value="${typed}">${about}</option>`;
}
