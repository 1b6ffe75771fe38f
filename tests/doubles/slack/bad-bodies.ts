/** Bodies that Slack does not take, whatever their size, and why. */
export interface BadBody {
  readonly why: string;
  readonly body: unknown;
  readonly error: string;
  /** Part of the reason that the double gives. */
  readonly reason: string;
}

const blocks = (...some: unknown[]) => ({ text: 'fallback', blocks: some });
const rich = (...elements: unknown[]) => {
  return blocks({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
};
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (more: object) => ({ type: 'button', text: { type: 'plain_text', text: 'Go' }, ...more });
const one = { text: { type: 'plain_text', text: 'One' }, value: 'one' };

function invalid(why: string, reason: string, body: unknown): BadBody {
  return { why, body, error: 'invalid_blocks', reason };
}

export const badBodies: readonly BadBody[] = [
  { why: 'nothing to say', body: {}, error: 'no_text', reason: 'neither text nor blocks' },
  {
    why: 'no block and no text',
    body: { text: ' ', blocks: [] },
    error: 'no_text',
    reason: 'neither text nor',
  },
  {
    why: 'blocks without a text for notifications',
    body: { blocks: [{ type: 'divider' }] },
    error: 'no_text',
    reason: 'missing fallback text',
  },
  {
    why: 'blocks as text',
    body: { text: 'x', blocks: 'x' },
    error: 'invalid_blocks_format',
    reason: 'JSON array',
  },
  {
    why: 'an argument that does not exist',
    body: { text: 'x', colour: 'red' },
    error: 'invalid_arguments',
    reason: 'invalid additional property: colour [json-pointer:]',
  },
  {
    why: 'a thread as a number',
    body: { text: 'x', thread_ts: 1_700_000_000.5 },
    error: 'invalid_arguments',
    reason: 'must provide a string [json-pointer:/thread_ts]',
  },
  invalid('a block without a type', 'missing required field: type [json-pointer:/blocks/0]', blocks({})),
  invalid(
    'an unknown block',
    'unsupported type: poster [json-pointer:/blocks/0]',
    blocks({ type: 'poster' }),
  ),
  invalid(
    'an unknown key in a block',
    'invalid additional property: title [json-pointer:/blocks/0]',
    blocks({ type: 'divider', title: 'x' }),
  ),
  invalid(
    'empty text in a section',
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    blocks(section('')),
  ),
  invalid(
    'blank text in a section',
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    blocks(section(' \n')),
  ),
  invalid('a section of nothing', 'must define either `text` or `fields`', blocks({ type: 'section' })),
  invalid(
    'a header in mrkdwn',
    'must be a valid enum value [json-pointer:/blocks/0/text/type]',
    blocks({ type: 'header', text: { type: 'mrkdwn', text: 'x' } }),
  ),
  invalid(
    'a header without text',
    'missing required field: text [json-pointer:/blocks/0]',
    blocks({ type: 'header' }),
  ),
  invalid(
    'an empty context',
    'no fewer than 1 items allowed [json-pointer:/blocks/0/elements]',
    blocks({ type: 'context', elements: [] }),
  ),
  invalid(
    'a button in a context',
    'unsupported type: button [json-pointer:/blocks/0/elements/0]',
    blocks({ type: 'context', elements: [button({})] }),
  ),
  invalid(
    'an image without a description',
    'missing required field: alt_text [json-pointer:/blocks/0]',
    blocks({ type: 'image', image_url: 'https://a.example/i.png' }),
  ),
  ...['ftp://a.example/', 'javascript:alert(1)', 'a.example', '', 'https://a.example/a b', 'https://'].map(
    (url) =>
      invalid(
        `a button to "${url}"`,
        'invalid_url [json-pointer:/blocks/0/elements/0/url]',
        blocks({ type: 'actions', elements: [button({ url })] }),
      ),
  ),
  invalid(
    'an image from a mailbox',
    'invalid_url [json-pointer:/blocks/0/image_url]',
    blocks({ type: 'image', image_url: 'mailto:a@b.example', alt_text: 'x' }),
  ),
  invalid(
    'the same block_id twice',
    '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
    blocks({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }),
  ),
  invalid(
    'the same action_id twice in a block',
    '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    blocks({ type: 'actions', elements: [button({ action_id: 'a' }), button({ action_id: 'a' })] }),
  ),
  invalid(
    'a select without options',
    'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
    blocks({ type: 'actions', elements: [{ type: 'static_select' }] }),
  ),
  invalid(
    'a choice made in advance that is not offered',
    '`initial_option` must be one of the options',
    blocks({
      type: 'actions',
      elements: [{ type: 'static_select', options: [one], initial_option: { ...one, value: 'two' } }],
    }),
  ),
  invalid(
    'empty rich text',
    'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    rich({ type: 'text', text: '' }),
  ),
  invalid(
    'an unknown key in rich text',
    'invalid additional property: colour [json-pointer:/blocks/0/elements/0/elements/0]',
    rich({ type: 'text', text: 'x', colour: 'red' }),
  ),
  invalid(
    'an unknown style in rich text',
    'invalid additional property: loud [json-pointer:/blocks/0/elements/0/elements/0/style]',
    rich({ type: 'text', text: 'x', style: { loud: true } }),
  ),
  invalid(
    'a link to nowhere in rich text',
    'invalid_url [json-pointer:/blocks/0/elements/0/elements/0/url]',
    rich({ type: 'link', url: 'nowhere' }),
  ),
  invalid(
    'an unknown date token in rich text',
    'must use known date tokens',
    rich({ type: 'date', timestamp: 0, format: '{century}' }),
  ),
  invalid('an empty rich text section', 'no fewer than 1 items allowed', rich()),
  invalid(
    'an emoji in preformatted text',
    'unsupported type: emoji [json-pointer:/blocks/0/elements/0/elements/0]',
    blocks({
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'emoji', name: 'wave' }] }],
    }),
  ),
];
