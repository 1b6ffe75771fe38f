import * as z from 'zod';
import { colour, issue, lengthOf, list, text, url } from './fields.ts';
import { LIMITS } from './limits.ts';

const webUrl = url(LIMITS.mediaUrl, ['http', 'https']).nullish();
const mediaUrl = url(LIMITS.mediaUrl, ['http', 'https', 'attachment']).nullish();
const picture = z.strictObject({ url: mediaUrl, width: z.int().nullish(), height: z.int().nullish() });

/** An embed of a message: https://docs.discord.com/developers/resources/message#embed-object */
export const embed = z
  .strictObject({
    type: z.literal('rich').nullish(),
    title: text(LIMITS.embedTitle).nullish(),
    description: text(LIMITS.embedDescription).nullish(),
    url: webUrl,
    color: colour.nullish(),
    timestamp: z.iso.datetime({ offset: true }).nullish(),
    author: z
      .strictObject({ name: text(LIMITS.embedAuthor).nullish(), url: webUrl, icon_url: mediaUrl })
      .nullish(),
    footer: z.strictObject({ text: text(LIMITS.embedFooter).nullish(), icon_url: mediaUrl }).nullish(),
    image: picture.nullish(),
    thumbnail: picture.nullish(),
    fields: list(
      z.strictObject({
        name: text(LIMITS.embedFieldName),
        value: text(LIMITS.embedFieldValue),
        inline: z.boolean().nullish(),
      }),
      LIMITS.embedFields,
    ).nullish(),
  })
  .check((context) => {
    const { title, description, author, footer, image, thumbnail, fields } = context.value;
    if (title || description || author?.name || footer?.text || image || thumbnail || fields?.length) return;
    const error = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
    context.issues.push(issue(context.value, error, ['description']));
  });

export type Embed = z.infer<typeof embed>;

/** The characters that count towards the sum over all embeds: titles, descriptions, fields, footers, authors. */
export function embedCharacters(embeds: readonly Embed[]): number {
  const texts = embeds.flatMap((one) => [
    one.title,
    one.description,
    one.author?.name,
    one.footer?.text,
    ...(one.fields ?? []).flatMap((field) => [field.name, field.value]),
  ]);
  return texts.reduce((sum, value) => sum + lengthOf(value ?? ''), 0);
}
