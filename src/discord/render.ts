import { shorten } from '../language/shorten.ts';
import { callWithout } from '../message/call.ts';
import type { Block, Button, Document, Entry, Inline } from '../message/document.ts';
import { type Measure, splitDocument } from '../message/split.ts';
import {
  ACTION_ROW,
  BUTTON,
  CONTAINER,
  type DiscordButton,
  type DiscordComponent,
  type DiscordMessage,
  type DiscordText,
  MENU,
  SECTION,
  SEPARATOR,
  TEXT_DISPLAY,
} from './components.ts';
import { customId } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import { inert, maskedLink } from './markdown.ts';

/** A document as parts that each fit one message. */
export function splitForDiscord(document: Document): Document[] {
  return splitDocument(document, MEASURE);
}

/** A document as Discord messages (Components V2), as many as its limits ask for. */
export function renderDiscord(document: Document): DiscordMessage[] {
  return splitForDiscord(document).map((part) => ({
    components: [{ type: CONTAINER, components: part.blocks.map(renderBlock) }],
  }));
}

const MEASURE: Measure = {
  size(block) {
    const component = renderBlock(block);
    return { blocks: componentsOf(component), characters: charactersOf(component) };
  },
  // A row and its buttons.
  perBlock: { blocks: 1 + LIMITS.buttons, characters: LIMITS.text },
  // The container itself is a component, too.
  perMessage: { blocks: LIMITS.components - 1, characters: LIMITS.text },
};

/** What a component takes of those that a message may have: what is in it and beside it counts, too. */
function componentsOf(component: DiscordComponent): number {
  if (component.type === SECTION) return 2 + component.components.length;
  return component.type === ACTION_ROW ? 1 + component.components.length : 1;
}

function charactersOf(component: DiscordComponent): number {
  if (component.type === TEXT_DISPLAY) return weight(component.content);
  return component.type === SECTION ? weight(component.components.map(({ content }) => content).join('')) : 0;
}

/** A text's share of the characters or of the bytes that a message may have, whichever is larger, in characters. */
function weight(content: string): number {
  const bytes = Buffer.byteLength(content) + LIMITS.bytesPerDisplay;
  return Math.max(content.length, Math.ceil((bytes * LIMITS.text) / LIMITS.bytes));
}

/** @param place the block's in its message */
function renderBlock(block: Block, place = 0): DiscordComponent {
  switch (block.type) {
    case 'heading':
      return display(`${block.level === 1 ? '##' : '###'} ${inert(block.text)}`);
    case 'text':
      return display(block.content.map(renderInline).join(''));
    case 'list':
      return display(block.items.map((item) => `- ${item.map(renderInline).join('')}`).join('\n'));
    case 'entry': {
      const { button } = block;
      const text = display(entryText(block));
      if (button === undefined) return text;
      return { type: SECTION, components: [text], accessory: renderButton(button, place * LIMITS.buttons) };
    }
    case 'context':
      return display(smallPrint(block.content));
    case 'actions':
      return {
        type: ACTION_ROW,
        components: block.buttons.map((button, index) =>
          renderButton(button, place * LIMITS.buttons + index),
        ),
      };
    case 'menu':
      return {
        type: ACTION_ROW,
        components: [
          {
            type: MENU,
            custom_id: customId(callWithout(block, block.option), place * LIMITS.buttons),
            placeholder: shorten(block.label, LIMITS.placeholder),
            options: block.choices.map(({ label, value }) => ({
              label: shorten(label, LIMITS.choice),
              value,
            })),
          },
        ],
      };
    case 'divider':
      return { type: SEPARATOR, divider: true, spacing: 1 };
  }
}

function entryText(entry: Entry): string {
  return [
    entry.lead ? `### ${title(entry)}` : `**${title(entry)}**`,
    ...(entry.dek === '' ? [] : [inert(entry.dek)]),
    ...entry.details.map(smallPrint),
  ].join('\n');
}

/** @param place its own among the buttons of its message */
function renderButton(button: Button, place: number): DiscordButton {
  return {
    type: BUTTON,
    style: STYLES[button.look],
    label: shorten(button.label, LIMITS.buttonLabel),
    custom_id: customId(button, place),
  };
}

const STYLES = { primary: 1, plain: 2, danger: 4 } as const;

function renderInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inert(inline.text);
    case 'strong':
      return marked('**', inline.text);
    case 'emphasis':
      return marked('*', inline.text);
    case 'struck':
      return marked('~~', inline.text);
    case 'code':
      // Inside code a backslash is text; a backtick would end it, so its lookalike stands in.
      return `\`${inline.text.replaceAll('`', 'ˋ')}\``;
    case 'link':
      return maskedLink(inline.text, inline.url);
  }
}

function smallPrint(content: readonly Inline[]): string {
  return `-# ${content.map(renderInline).join('')}`;
}

/** Discord takes a mark only next to a letter: white space stays outside. */
function marked(mark: string, text: string): string {
  const words = text.trim();
  return words === '' ? text : text.replace(words, () => mark + inert(words) + mark);
}

function title({ headline, url, struck }: Entry): string {
  const shown = url === null ? inert(headline) : maskedLink(headline, url);
  return struck ? `~~${shown}~~` : shown;
}

function display(content: string): DiscordText {
  return { type: TEXT_DISPLAY, content };
}
