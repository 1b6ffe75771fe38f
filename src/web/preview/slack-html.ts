import type {
  Markup,
  PlainText,
  RichTextElement,
  RichTextPart,
  SlackBlock,
  SlackButton,
  SlackMenu,
  SlackMessage,
} from '../../slack/blocks.ts';
import { unescaped } from '../../slack/typed-text.ts';
import { type Html, html } from '../html.ts';
import { type Drawing, menuOf } from './drawing.ts';
import { linesOf, linkTo, Runs } from './runs.ts';

/** What a message of Slack says, as its client draws it. */
export function slackHtml({ blocks, unfurl_links }: SlackMessage, drawing: Drawing): Html {
  const preview = unfurl_links && html`<p class="unfurl">${drawing.words.linkPreview}</p>`;
  return html`${blocks.map((one) => block(one, drawing))}${preview}`;
}

function block(one: SlackBlock, drawing: Drawing): Html {
  switch (one.type) {
    case 'header':
      return html`<h3 class="header">${one.text.text}</h3>`;
    case 'divider':
      return html`<hr>`;
    case 'context':
      return html`<div class="context">${one.elements.map((element) => html`<p>${words(element, drawing)}</p>`)}</div>`;
    case 'actions':
      return html`<div class="actions">${one.elements.map((element) => pressable(element, drawing))}</div>`;
    case 'section':
      return html`<div class="section"><p>${words(one.text, drawing)}</p>${pressable(one.accessory, drawing)}</div>`;
    case 'rich_text':
      return html`<div class="rich">${one.elements.map((inner) => part(inner, drawing))}</div>`;
  }
}

function pressable(one: SlackButton | SlackMenu, drawing: Drawing): Html {
  if (one.type === 'static_select') {
    const options = one.options.map(({ text, value }) => ({ label: text.text, value }));
    return menuOf('slack', one.action_id, one.placeholder.text, options, drawing);
  }
  const read = one.accessibility_label;
  const label = read !== undefined && html` aria-label="${read}"`;
  return html`<form method="post" action="${drawing.press}"><button class="button ${one.style ?? 'plain'}" name="slack" value="${one.value}"${label}>${one.text.text}</button></form>`;
}

function part(one: RichTextPart, drawing: Drawing): Html {
  const pieces = (elements: readonly RichTextElement[]) => elements.map((inner) => piece(inner, drawing));
  if (one.type === 'rich_text_section') return html`<p>${pieces(one.elements)}</p>`;
  return html`<ul>${one.elements.map(({ elements }) => html`<li>${pieces(elements)}</li>`)}</ul>`;
}

function piece(one: RichTextElement, { home }: Drawing): Html {
  const { style = {} } = one;
  const said = html`${linesOf(one.text)}`;
  const coded = style.code ? html`<code>${said}</code>` : said;
  const struck = style.strike ? html`<s>${coded}</s>` : coded;
  const italic = style.italic ? html`<em>${struck}</em>` : struck;
  const bold = style.bold ? html`<strong>${italic}</strong>` : italic;
  return one.type === 'link' ? linkTo(one.url, bold, home) : bold;
}

function words(one: PlainText | Markup, drawing: Drawing): Html {
  return one.type === 'plain_text' ? html`${linesOf(one.text)}` : markup(one.text, drawing);
}

const NEXT_SIGN = /[<*~\n]/g;
const LINK = /<([^<>|]*)\|([^<>]*)>/y;

/** Markup as we send it: links, bold and struck text, and line ends. Any other sign that means something was made inert. */
function markup(text: string, drawing: Drawing): Html {
  const runs = new Runs();
  let at = 0;
  while (at < text.length) {
    NEXT_SIGN.lastIndex = at;
    const next = NEXT_SIGN.exec(text)?.index ?? text.length;
    runs.say(unescaped(text.slice(at, next)));
    at = next + sign(text, next, runs, drawing);
  }
  return runs.done();
}

/** Takes the sign at a place. @returns how many characters that took */
function sign(text: string, at: number, runs: Runs, { home }: Drawing): number {
  switch (text.charAt(at)) {
    case '*':
      runs.mark('bold');
      return 1;
    case '~':
      runs.mark('struck');
      return 1;
    case '\n':
      runs.add(html`<br>`);
      return 1;
    case '<': {
      LINK.lastIndex = at;
      const [whole, url, label] = LINK.exec(text) ?? [];
      if (whole === undefined || url === undefined || label === undefined) break;
      runs.add(linkTo(unescaped(url), unescaped(label), home));
      return whole.length;
    }
  }
  runs.say(text.charAt(at));
  return 1;
}
