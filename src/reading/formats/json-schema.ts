import { z } from 'zod';
import { FIELD_NAMES, FIELDS, namesOf } from '../field-table.ts';
import { BODY_NAMES, bodyShape } from './json-body.ts';

/** Names of which a value that does not fit is a mistake. */
const NAMED: ReadonlySet<string> = new Set(FIELD_NAMES.flatMap((field) => FIELDS[field].names));

/** `published_at`, the other common way to write `publishedAt`. */
function withUnderscores(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** One shape under all the names of a field, so that the JSON Schema says it once. */
function shared(names: readonly string[], shape: z.ZodType): [string, z.ZodType][] {
  const all = new Set(names.flatMap((name) => [name, withUnderscores(name)]));
  return [...all].map((name) => [name, shape]);
}

const fields = FIELD_NAMES.flatMap((field) => {
  const { names, shape, description } = FIELDS[field];
  const quiet = namesOf(field).filter((name) => !NAMED.has(name));
  const meta = { id: field, description };
  return [
    ...shared(names, (shape as z.ZodType).nullish().meta(meta)),
    ...shared(
      quiet,
      z
        .unknown()
        .optional()
        .meta({ description: `${description} Passed over when it is something else.` }),
    ),
  ];
});

const body = bodyShape.nullish().meta({
  id: 'body',
  description: 'In JSON, the text: Markdown, plain text or HTML, or a list of paragraphs.',
});

const article = z
  .looseObject({
    $schema: z.string().optional().meta({ description: 'Where this schema is, for editors.' }),
    ...Object.fromEntries(fields),
    ...Object.fromEntries(shared(BODY_NAMES, body)),
    draft: z
      .union([z.boolean(), z.string()])
      .nullish()
      .meta({ description: 'True while the article is not to be shown.' }),
    get articles(): z.ZodType {
      return z.array(article).optional().meta({ description: 'Several articles in one JSON file.' });
    },
  })
  .meta({ id: 'article', description: 'An article, or the front matter of one.' });

/** A JSON file, or front matter: an article, a list of them, or an object with such a list. */
export const fileShape = z.union([article, z.array(article)]);

/** The JSON Schema of what can be read, for editors: draft 2020-12. */
export function articleJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(fileShape, { io: 'input' });
  return {
    $schema,
    title: 'Newsdesk article',
    description: 'An article for Newsdesk: a JSON file, or the front matter of a Markdown file.',
    ...schema,
  };
}
