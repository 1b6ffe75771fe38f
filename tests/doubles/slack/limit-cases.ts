import type { LIMITS } from './limits.ts';

type Limit = keyof typeof LIMITS;

/** A body that holds `size` of one thing: accepted at the limit, refused one past it. */
export interface LimitCase {
  readonly limit: Limit;
  readonly error: string;
  body(size: number): Record<string, unknown>;
}

const chars = (size: number) => 'x'.repeat(size);
const list = <T>(size: number, make: (index: number) => T) =>
  Array.from({ length: size }, (_, index) => make(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const message = (...blocks: unknown[]) => ({ text: 'fallback', blocks });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}) => ({ type: 'button', text: plain('Go'), ...more });
const acts = (...elements: unknown[]) => message({ type: 'actions', elements });
const option = (more: object = {}) => ({ text: plain('One'), value: 'one', ...more });
const select = (more: object) => acts({ type: 'static_select', ...more });
const image = (more: object) =>
  message({ type: 'image', image_url: 'https://a.example/i.png', alt_text: 'i', ...more });
const confirm = (more: object) => {
  const asked = { title: plain('t'), text: plain('t'), confirm: plain('y'), deny: plain('n'), ...more };
  return acts(button({ confirm: asked }));
};
const url = (size: number) => `https://a.example/${chars(size - 'https://a.example/'.length)}`;
const many = (size: number, one: number) => {
  return list(Math.ceil(size / one), (index) => chars(Math.min(one, size - index * one)));
};

const blocks: readonly [Limit, LimitCase['body']][] = [
  ['blocksPerMessage', (n) => message(...list(n, () => ({ type: 'divider' })))],
  ['blockId', (n) => message({ type: 'divider', block_id: chars(n) })],
  ['actionId', (n) => acts(button({ action_id: chars(n) }))],
  ['headerText', (n) => message({ type: 'header', text: plain(chars(n)) })],
  ['sectionText', (n) => message(section(chars(n)))],
  ['sectionFields', (n) => message({ type: 'section', fields: list(n, () => mrkdwn('x')) })],
  ['sectionFieldText', (n) => message({ type: 'section', fields: [mrkdwn(chars(n))] })],
  ['contextElements', (n) => message({ type: 'context', elements: list(n, () => mrkdwn('x')) })],
  ['contextText', (n) => message({ type: 'context', elements: [plain(chars(n))] })],
  ['actionsElements', (n) => acts(...list(n, () => button()))],
  ['imageAltText', (n) => image({ alt_text: chars(n) })],
  ['imageTitle', (n) => image({ title: plain(chars(n)) })],
  ['url', (n) => image({ image_url: url(n) })],
  ['url', (n) => acts(button({ url: url(n) }))],
  ['buttonText', (n) => acts(button({ text: plain(chars(n)) }))],
  ['buttonValue', (n) => acts(button({ value: chars(n) }))],
  ['accessibilityLabel', (n) => acts(button({ accessibility_label: chars(n) }))],
  ['selectOptions', (n) => select({ options: list(n, () => option()) })],
  [
    'selectOptionGroups',
    (n) => select({ option_groups: list(n, () => ({ label: plain('g'), options: [option()] })) }),
  ],
  ['placeholder', (n) => select({ options: [option()], placeholder: plain(chars(n)) })],
  ['overflowOptions', (n) => acts({ type: 'overflow', options: list(n, () => option()) })],
  ['optionText', (n) => select({ options: [option({ text: plain(chars(n)) })] })],
  ['optionValue', (n) => select({ options: [option({ value: chars(n) })] })],
  ['optionGroupLabel', (n) => select({ option_groups: [{ label: plain(chars(n)), options: [option()] }] })],
  ['confirmTitle', (n) => confirm({ title: plain(chars(n)) })],
  ['confirmText', (n) => confirm({ text: plain(chars(n)) })],
  ['confirmButton', (n) => confirm({ deny: plain(chars(n)) })],
  [
    'richTextIndent',
    (indent) => {
      const item = { type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] };
      const bullets = { type: 'rich_text_list', style: 'bullet', indent, elements: [item] };
      return message({ type: 'rich_text', elements: [bullets] });
    },
  ],
  ['markdownText', (n) => message({ type: 'markdown', text: chars(n) })],
  ['markdownText', (n) => message(...many(n, 6000).map((text) => ({ type: 'markdown', text })))],
];

/** One case for each limit of a body, and two where two kinds of body meet the same limit. */
export const limitCases: readonly LimitCase[] = [
  ...blocks.map(([limit, body]) => ({ limit, error: 'invalid_blocks', body })),
  {
    limit: 'textOfAllBlocks',
    error: 'msg_blocks_too_long',
    body: (n) => message(...many(n, 3000).map(section)),
  },
  { limit: 'messageText', error: 'msg_too_long', body: (n) => ({ text: chars(n) }) },
];
