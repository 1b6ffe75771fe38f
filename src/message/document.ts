import { withoutInvisible } from '../core/text.ts';
import type { Call } from './call.ts';

/** A run of text inside a block. Text is never markup: renderers make it inert for their platform. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'emphasis'; readonly text: string }
  /** Struck through: it does not hold any more. */
  | { readonly type: 'struck'; readonly text: string }
  /** Something to type as it is, such as a command. */
  | { readonly type: 'code'; readonly text: string }
  /** `url` is http or https. */
  | { readonly type: 'link'; readonly text: string; readonly url: string };

/**
 * Which article a block tells of, and what of it, so that it can be put right when the article changes. Platforms show
 * nothing of it. `rest`: what was cut off from the block that tells it.
 */
export interface About {
  readonly articleId: string;
  /** Beside its headline, for an entry. */
  readonly shows: 'headline' | 'dek' | 'summary' | 'address' | 'rest';
  /** More of it stands in a `rest`. */
  readonly isCut?: true;
}

/** A story's place in a digest: its headline (linked when it has an address), one line, and small print. */
export interface Entry {
  readonly type: 'entry';
  readonly headline: string;
  readonly url: string | null;
  /** May be empty. */
  readonly dek: string;
  /** Small print, a line each: source and date, who else tells it. None of the lines is empty. */
  readonly details: readonly (readonly Inline[])[];
  /** The one that a reader is to see first. */
  readonly lead: boolean;
  /** Whether its headline is struck through. */
  readonly struck?: true;
  readonly about?: About;
  /** What can be done about the story: it stands beside it. */
  readonly button?: Button;
}

/** A button that runs a command, or opens the form that it begins with. It fits: see `fitsButton`. */
export interface Button extends Call {
  /** At most 75 characters. */
  readonly label: string;
  readonly look: 'plain' | 'primary' | 'danger';
}

/** A list to choose from, which runs a command with what is chosen. All of its call fits a button. */
export interface Menu extends Call {
  readonly type: 'menu';
  /** What is chosen; at most 75 characters. */
  readonly label: string;
  /** The option that takes the choice; it is none of `values`. */
  readonly option: string;
  /** One to 25. Values have at most 75 characters. */
  readonly choices: readonly { readonly label: string; readonly value: string }[];
}

export type Block =
  /** Level 1 names the whole document, level 2 a part of it. It is never separated from what follows. */
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string; readonly about?: About }
  | { readonly type: 'text'; readonly content: readonly Inline[]; readonly about?: About }
  | {
      readonly type: 'list';
      readonly items: readonly (readonly Inline[])[];
      /** Ids of the articles whose headlines the items begin with, one for each item. */
      readonly articles?: readonly string[];
    }
  | Entry
  /** Small print. */
  | { readonly type: 'context'; readonly content: readonly Inline[] }
  /** One to five. */
  | { readonly type: 'actions'; readonly buttons: readonly Button[] }
  | Menu
  | { readonly type: 'divider' };

/** A message on no platform yet. Commands return one; each platform renders it. */
export interface Document {
  /** BCP 47 of its fixed words. */
  readonly language: string;
  /** One line that makes sense alone, for notifications. */
  readonly preview: string;
  readonly blocks: readonly Block[];
  /** Who is to see an answer; when nothing is said, whoever asked alone. */
  readonly audience?: 'channel' | undefined;
  /** The platform may show what its first link leads to, as it does for people. There is no other link in it. */
  readonly linkPreview?: true | undefined;
}

/** @param preview one line for notifications; may hold article text */
export const document = (language: string, preview: string, blocks: readonly Block[]): Document => ({
  language,
  preview: withoutInvisible(preview),
  blocks,
});

export const text = (value: string): Inline => ({ type: 'text', text: withoutInvisible(value) });
export const struck = (value: string): Inline => ({ type: 'struck', text: withoutInvisible(value) });
export const strong = (value: string): Inline => ({ type: 'strong', text: withoutInvisible(value) });
export const emphasis = (value: string): Inline => ({ type: 'emphasis', text: withoutInvisible(value) });
const code = (value: string): Inline => ({ type: 'code', text: withoutInvisible(value) });
/** A link when there is somewhere to go, else plain text. */
export const link = (label: string, url: string | null): Inline =>
  url === null ? text(label) : { type: 'link', text: withoutInvisible(label), url };

export const heading = (level: 1 | 2, value: string): Extract<Block, { type: 'heading' }> => ({
  type: 'heading',
  level,
  text: withoutInvisible(value),
});
export const paragraph = (...content: readonly Inline[]): Extract<Block, { type: 'text' }> => ({
  type: 'text',
  content,
});
/** @param articles ids of those that the items are of */
export const list = (items: readonly (readonly Inline[])[], articles?: readonly string[]): Block => ({
  type: 'list',
  items,
  ...(articles === undefined ? {} : { articles }),
});
export const context = (value: string): Block => ({ type: 'context', content: [text(value)] });
export const actions = (...buttons: readonly Button[]): Block => ({ type: 'actions', buttons });
export const menu = (fields: Omit<Menu, 'type'>): Block => ({
  type: 'menu',
  ...fields,
  choices: fields.choices.map(({ label, value }) => ({ label: withoutInvisible(label), value })),
});
export const divider: Block = { type: 'divider' };
export const entry = (fields: Omit<Entry, 'type'>): Block => ({
  type: 'entry',
  headline: withoutInvisible(fields.headline),
  url: fields.url,
  dek: withoutInvisible(fields.dek),
  details: fields.details.filter((line) => line.some((inline) => inline.text !== '')),
  lead: fields.lead,
  ...(fields.struck === undefined ? {} : { struck: fields.struck }),
  ...(fields.about === undefined ? {} : { about: fields.about }),
  ...(fields.button === undefined ? {} : { button: fields.button }),
});

/** A block that tells of an article. */
export function aboutArticle<B extends Extract<Block, { readonly about?: About }>>(
  block: B,
  about: About,
): B {
  return { ...block, about };
}

/**
 * Fixed words in which `code` is marked by backticks, as catalogues write them: "Try `/digest size:5`."
 * Only for our own sentences; values put into them are somebody's text and may hold backticks, which then only
 * change how a piece of it looks.
 */
export function sentence(value: string): Block {
  return paragraph(...marked(value));
}

/** The same inside a block. */
export function marked(value: string): Inline[] {
  const pieces = value.split('`');
  return pieces
    .map((piece, index) => {
      if (index % 2 === 0) return text(piece);
      // A backtick that nothing closes is a character like any other.
      return index < pieces.length - 1 ? code(piece) : text(`\`${piece}`);
    })
    .filter((inline) => inline.text !== '');
}
