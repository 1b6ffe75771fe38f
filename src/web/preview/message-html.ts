import { renderDiscord } from '../../discord/render.ts';
import { renderSlack } from '../../slack/render.ts';
import { type Html, html } from '../html.ts';
import type { Opening, Said } from './conversation.ts';
import { discordHtml } from './discord-html.ts';
import type { Drawing } from './drawing.ts';
import { slackHtml } from './slack-html.ts';

/** How messages are drawn on a page. */
export interface Showing extends Drawing {
  /** Milliseconds since the epoch as a time of day. */
  timeOf(at: number): string;
}

/** A message as both platforms would show it. @param replies of its thread: leads there; null within a thread */
export function messageHtml(said: Said, replies: Opening['replies'] | null, showing: Showing): Html {
  const count = replies === null || replies.length === 0 ? null : replies.length;
  const thread =
    count !== null &&
    html`<p class="replies"><a href="/thread/${said.id}">${showing.words.replies(count)}</a></p>`;
  return html`<article class="said" id="${said.id}"><section class="look slack" aria-label="Slack">${inSlack(said, thread, showing)}</section><section class="look discord" aria-label="Discord">${inDiscord(said, thread, showing)}</section></article>
`;
}

function inSlack(said: Said, thread: Html | false, showing: Showing): Html {
  const messages = renderSlack(said.document).map((one) => slackHtml(one, showing));
  const above = html`${asked(said, showing)}${said.isPrivate && note(showing.words.onlyYou)}`;
  return messagesOf(messages, above, html`${edited(said, showing)}${thread}`, from(said, showing));
}

function inDiscord(said: Said, thread: Html | false, showing: Showing): Html {
  const messages = renderDiscord(said.document).map((one) => discordHtml(one, showing));
  const below = html`${edited(said, showing)}${said.isPrivate && note(showing.words.onlyYouCanSee)}${thread}`;
  return messagesOf(messages, html`${asked(said, showing)}`, below, from(said, showing));
}

/** What follows a message of the same sender's does not say again who that is. */
function messagesOf(messages: readonly Html[], above: Html, below: Html, from: Html): Html {
  const shown = messages.map((content, index) => {
    const avatar = index === 0 && html`<div class="avatar" aria-hidden="true">N</div>`;
    const end = index === messages.length - 1 && below;
    return html`<div class="message">${avatar}<div class="body">${index === 0 && from}${content}${end}</div></div>`;
  });
  return html`${above}${shown}`;
}

function from({ at }: Said, { timeOf }: Showing): Html {
  const time = html`<time datetime="${new Date(at).toISOString()}">${timeOf(at)}</time>`;
  return html`<p class="from"><b>Newsdesk</b> <span class="app">APP</span> ${time}</p>`;
}

function asked({ asked }: Said, { words }: Showing): Html | false {
  return asked !== null && html`<p class="asked">${words.youTyped(asked)}</p>`;
}

function edited({ isEdited }: Said, { words }: Showing): Html | false {
  return isEdited && html`<p class="edited">(${words.edited})</p>`;
}

function note(words: string): Html {
  return html`<p class="private">${words}</p>`;
}
