import { z } from 'zod';
import { imageElement, inputElements, interactiveElements } from './elements.ts';
import { LIMITS } from './limits.ts';
import { anyText, imageUrl, plainText, textKinds } from './objects.ts';
import { richTextElements } from './rich-text.ts';

const blockId = z.string().min(1).max(LIMITS.blockId.max).optional();

const header = z.strictObject({
  type: z.literal('header'),
  block_id: blockId,
  text: plainText(LIMITS.headerText.max),
});

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(LIMITS.sectionText.max).optional(),
    fields: z.array(anyText(LIMITS.sectionFieldText.max)).min(1).max(LIMITS.sectionFields.max).optional(),
    accessory: z.discriminatedUnion('type', [...interactiveElements, imageElement]).optional(),
    expand: z.boolean().optional(),
  })
  .refine(
    (value) => value.text !== undefined || value.fields !== undefined,
    'must define either `text` or `fields`',
  );

const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [imageElement, ...textKinds(LIMITS.contextText.max)]))
    .min(1)
    .max(LIMITS.contextElements.max),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z.array(z.discriminatedUnion('type', interactiveElements)).min(1).max(LIMITS.actionsElements.max),
});

const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId });

const image = z.strictObject({
  type: z.literal('image'),
  block_id: blockId,
  image_url: imageUrl,
  alt_text: z.string().min(1).max(LIMITS.imageAltText.max),
  title: plainText(LIMITS.imageTitle.max).optional(),
});

const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: blockId,
  elements: richTextElements,
});

const markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id: blockId,
  text: z.string().min(1).max(LIMITS.markdownText.max),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(LIMITS.inputLabel.max),
  element: z.discriminatedUnion('type', inputElements),
  hint: plainText(LIMITS.inputHint.max).optional(),
  optional: z.boolean().optional(),
});

const messageBlocks = [header, section, context, actions, divider, image, richText, markdown] as const;
const messageBlock = z.discriminatedUnion('type', messageBlocks);
const viewBlock = z.discriminatedUnion('type', [...messageBlocks, input]);

/** One block of a message, as Slack takes it. */
export type Block = z.infer<typeof messageBlock>;
/** One block of a view. */
export type ViewBlock = z.infer<typeof viewBlock>;
/** A question of a view. */
export type InputBlock = z.infer<typeof input>;

/** The value at `key` of each entry that is already used by an earlier entry, with its place in the list. */
function repeats(entries: readonly object[], key: string): { index: number; value: string }[] {
  const seen = new Set<unknown>();
  return entries.flatMap((entry, index) => {
    const value: unknown = Reflect.get(entry, key);
    if (typeof value !== 'string') return [];
    if (seen.has(value)) return [{ index, value }];
    seen.add(value);
    return [];
  });
}

/** What blocks have to keep to together, wherever they stand. */
function checkTogether(blocks: readonly ViewBlock[], refinement: z.RefinementCtx): void {
  const refuse = (message: string, path: (string | number)[]) =>
    refinement.addIssue({ code: 'custom', message, path });
  for (const { index, value } of repeats(blocks, 'block_id')) {
    refuse(`\`block_id\` "${value}" already exists`, [index, 'block_id']);
  }
  let markdownLength = 0;
  for (const [index, one] of blocks.entries()) {
    if (one.type === 'markdown') {
      markdownLength += one.text.length;
      if (markdownLength > LIMITS.markdownText.max) {
        refuse(`all markdown text must be less than ${LIMITS.markdownText.max + 1} characters`, [
          index,
          'text',
        ]);
      }
    }
    if (one.type !== 'actions') continue;
    for (const repeated of repeats(one.elements, 'action_id')) {
      const path = [index, 'elements', repeated.index, 'action_id'];
      refuse(`\`action_id\` "${repeated.value}" already exists`, path);
    }
  }
}

/**
 * The blocks of one message: each well formed, `block_id` unique in the message, `action_id` unique in its
 * block, the text of all `markdown` blocks within its common limit. Unknown keys and kinds are refused.
 * Source: https://docs.slack.dev/reference/block-kit/blocks and the types of `@slack/types` 3.
 */
export const blocksSchema = z
  .array(messageBlock)
  .max(LIMITS.blocksPerMessage.max)
  .superRefine((blocks, refinement) => checkTogether(blocks, refinement));

/** The same for the blocks of one view, which may also ask. */
export const viewBlocksSchema = z
  .array(viewBlock)
  .max(LIMITS.viewBlocks.max)
  .superRefine((blocks, refinement) => checkTogether(blocks, refinement));

/** The characters of every `text` in a tree of blocks: what `msg_blocks_too_long` counts, as far as is known. */
export function textLength(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, child) => sum + textLength(child), 0);
  if (typeof node !== 'object' || node === null) return 0;
  return Object.entries(node).reduce(
    (sum, [key, value]) =>
      sum + (key === 'text' && typeof value === 'string' ? value.length : textLength(value)),
    0,
  );
}
