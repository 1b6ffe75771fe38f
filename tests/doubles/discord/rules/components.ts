import * as z from 'zod';
import { byType, colour, componentId, list, text, url } from './fields.ts';
import { actionRow, button } from './interactive.ts';
import { LIMITS } from './limits.ts';

const media = z.strictObject({ url: url(LIMITS.mediaUrl, ['http', 'https', 'attachment']) });
const description = text(LIMITS.mediaDescription).nullish();
const spoiler = z.boolean().nullish();

const textDisplay = z.strictObject({
  type: z.literal(10),
  id: componentId,
  content: text(LIMITS.textDisplay),
});

const thumbnail = z.strictObject({ type: z.literal(11), id: componentId, media, description, spoiler });

const section = z.strictObject({
  type: z.literal(9),
  id: componentId,
  components: list(byType([10], [textDisplay]), LIMITS.sectionTexts),
  accessory: byType([2, 11], [button, thumbnail]),
});

const gallery = z.strictObject({
  type: z.literal(12),
  id: componentId,
  items: list(z.strictObject({ media, description, spoiler }), LIMITS.galleryItems),
});

const file = z.strictObject({
  type: z.literal(13),
  id: componentId,
  file: z.strictObject({ url: url(LIMITS.mediaUrl, ['attachment']) }),
  spoiler,
});

const separator = z.strictObject({
  type: z.literal(14),
  id: componentId,
  divider: z.boolean().nullish(),
  spacing: z.literal([1, 2]).nullish(),
});

const container = z.strictObject({
  type: z.literal(17),
  id: componentId,
  accent_color: colour.nullish(),
  spoiler,
  components: list(
    byType([1, 9, 10, 12, 13, 14], [actionRow, section, textDisplay, gallery, file, separator]),
    LIMITS.containerChildren,
  ),
});

/**
 * A component at the top of a message: action row (1), section (9), text display (10), media gallery (12), file (13),
 * separator (14) or container (17). Which of them need IS_COMPONENTS_V2 is decided with the whole message.
 * Source: https://docs.discord.com/developers/components/reference
 */
export const topLevelComponent = byType(
  [1, 9, 10, 12, 13, 14, 17],
  [actionRow, section, textDisplay, gallery, file, separator, container],
);

export type TopLevelComponent = z.infer<typeof topLevelComponent>;
