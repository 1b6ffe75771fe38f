import type { LIMITS } from './limits.ts';

/** A view that holds `size` of one thing: accepted at the limit, refused one past it. */
export interface ViewLimitCase {
  readonly limit: keyof typeof LIMITS;
  view(size: number): Record<string, unknown>;
}

const chars = (size: number) => 'x'.repeat(size);
const plain = (text: string) => ({ type: 'plain_text', text });
const view = (more: object) => {
  return { type: 'modal', title: plain('Title'), submit: plain('Send'), blocks: [], ...more };
};
const input = (more: object) => {
  const element = { type: 'plain_text_input' };
  return view({ blocks: [{ type: 'input', label: plain('Label'), element, ...more }] });
};

/** One case for each limit of a view, and two where two places meet the same limit. */
export const viewLimitCases: readonly ViewLimitCase[] = [
  {
    limit: 'viewBlocks',
    view: (n) => view({ blocks: Array.from({ length: n }, () => ({ type: 'divider' })) }),
  },
  { limit: 'viewTitle', view: (n) => view({ title: plain(chars(n)) }) },
  { limit: 'viewSubmit', view: (n) => view({ submit: plain(chars(n)) }) },
  { limit: 'viewClose', view: (n) => view({ close: plain(chars(n)) }) },
  { limit: 'privateMetadata', view: (n) => view({ private_metadata: chars(n) }) },
  { limit: 'callbackId', view: (n) => view({ callback_id: chars(n) }) },
  { limit: 'inputLabel', view: (n) => input({ label: plain(chars(n)) }) },
  { limit: 'inputHint', view: (n) => input({ hint: plain(chars(n)) }) },
  { limit: 'inputText', view: (n) => input({ element: { type: 'plain_text_input', max_length: n } }) },
  {
    limit: 'inputText',
    view: (n) => input({ element: { type: 'plain_text_input', initial_value: chars(n) } }),
  },
];
