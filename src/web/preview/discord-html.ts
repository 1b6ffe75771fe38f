import type {
  DiscordButton,
  DiscordComponent,
  DiscordMenu,
  DiscordMessage,
} from '../../discord/components.ts';
import { type Html, html } from '../html.ts';
import { type Drawing, menuOf } from './drawing.ts';
import { linkTo, Runs } from './runs.ts';

/** What a message of Discord says, as its client draws it. */
export function discordHtml({ components }: DiscordMessage, drawing: Drawing): Html {
  return html`${components.map((one) => component(one, drawing))}`;
}

function component(one: DiscordComponent, drawing: Drawing): Html {
  switch (one.type) {
    case 17:
      return html`<div class="container">${one.components.map((inner) => component(inner, drawing))}</div>`;
    case 14:
      return html`<hr>`;
    case 10:
      return html`<div class="display">${markdown(one.content, drawing)}</div>`;
    case 9:
      return html`<div class="section"><div>${one.components.map((inner) => component(inner, drawing))}</div>${pressable(one.accessory, drawing)}</div>`;
    case 1:
      return html`<div class="actions">${one.components.map((inner) => pressable(inner, drawing))}</div>`;
  }
}

const STYLES = { 1: 'primary', 2: 'plain', 4: 'danger' } as const;

function pressable(one: DiscordButton | DiscordMenu, drawing: Drawing): Html {
  if (one.type === 3) return menuOf('discord', one.custom_id, one.placeholder, one.options, drawing);
  return html`<form method="post" action="${drawing.press}"><button class="button ${STYLES[one.style]}" name="discord" value="${one.custom_id}">${one.label}</button></form>`;
}

/** What a line begins with, and what it is then. */
const BEGINNINGS = [
  ['### ', (inside: Html) => html`<h4>${inside}</h4>`],
  ['## ', (inside: Html) => html`<h3>${inside}</h3>`],
  ['-# ', (inside: Html) => html`<p class="small">${inside}</p>`],
] as const;
const ITEM = '- ';

/** Markdown as we send it. Any other sign that means something stands behind a backslash. */
function markdown(text: string, drawing: Drawing): Html {
  const shown: Html[] = [];
  let items: Html[] = [];
  const endList = () => {
    if (items.length > 0) shown.push(html`<ul>${items}</ul>`);
    items = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith(ITEM)) {
      items.push(html`<li>${inline(line.slice(ITEM.length), drawing)}</li>`);
      continue;
    }
    endList();
    const [mark = '', as] = BEGINNINGS.find(([beginning]) => line.startsWith(beginning)) ?? [];
    const inside = inline(line.slice(mark.length), drawing);
    shown.push(as === undefined ? html`<p>${inside}</p>` : as(inside));
  }
  endList();
  return html`${shown}`;
}

function inline(text: string, drawing: Drawing): Html {
  const runs = new Runs();
  let at = 0;
  while (at < text.length) at += sign(text, at, runs, drawing);
  return runs.done();
}

/** Takes what stands at a place. @returns how many characters that took */
function sign(text: string, at: number, runs: Runs, drawing: Drawing): number {
  const one = text.charAt(at);
  const isTwo = text.charAt(at + 1) === one;
  if (one === '\\' && at + 1 < text.length) {
    runs.say(text.charAt(at + 1));
    return 2;
  }
  if (one === '*') {
    runs.mark(isTwo ? 'bold' : 'italic');
    return isTwo ? 2 : 1;
  }
  if (one === '~' && isTwo) {
    runs.mark('struck');
    return 2;
  }
  const longer = one === '`' ? code(text, at, runs) : one === '[' ? link(text, at, runs, drawing) : 0;
  if (longer > 0) return longer;
  runs.say(one);
  return 1;
}

function code(text: string, at: number, runs: Runs): number {
  const end = text.indexOf('`', at + 1);
  if (end === -1) return 0;
  runs.add(html`<code>${text.slice(at + 1, end)}</code>`);
  return end + 1 - at;
}

/** What follows a label. */
const ADDRESS = /\]\(([^()\s]*)\)/y;

/** `[label](address)`. @returns 0 for a bracket that is none */
function link(text: string, at: number, runs: Runs, drawing: Drawing): number {
  const label = new Runs();
  let end = at + 1;
  while (end < text.length && !'[]'.includes(text.charAt(end))) end += sign(text, end, label, drawing);
  ADDRESS.lastIndex = end;
  const [whole, url] = ADDRESS.exec(text) ?? [];
  if (whole === undefined || url === undefined) return 0;
  runs.add(linkTo(url, label.done(), drawing.home));
  return end + whole.length - at;
}
