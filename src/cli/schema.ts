import { articleJsonSchema } from '../reading/formats/json-schema.ts';
import { print } from './output.ts';

/** Prints the JSON Schema of articles, which editors check and complete files by. */
export function schema(): void {
  print(JSON.stringify(articleJsonSchema(), null, 2));
}
