import { DatabaseSync } from 'node:sqlite';
import type { MessageReference } from '../../../src/core/edition.ts';
import type { Part } from '../../../src/ports/deliveries.ts';

/** An edition as a bot has it recorded. */
export interface RecordedEdition {
  readonly subscription: string;
  /** What it was to say. */
  readonly parts: readonly Part[];
  /** In the order of the parts. */
  readonly deliveries: readonly {
    readonly state: string;
    readonly failure: string | null;
    readonly reference: MessageReference | null;
  }[];
}

/** What a bot's database says, read beside the bot. */
export function recordedEditions(database: string): RecordedEdition[] {
  const reader = new DatabaseSync(database, { readOnly: true });
  try {
    const deliveries = reader.prepare(
      'select state, failure, reference from deliveries where edition_id = ? order by part',
    );
    return reader
      .prepare(
        'select e.id, e.subscription_id, c.parts from editions e join edition_contents c on c.id = e.content_id',
      )
      .all()
      .map((edition) => ({
        subscription: String(edition.subscription_id),
        parts: JSON.parse(String(edition.parts)) as Part[],
        deliveries: deliveries.all(String(edition.id)).map(({ state, failure, reference }) => ({
          state: String(state),
          failure: failure === null ? null : String(failure),
          reference: reference === null ? null : (JSON.parse(String(reference)) as MessageReference),
        })),
      }));
  } finally {
    reader.close();
  }
}
