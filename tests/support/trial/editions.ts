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

/** Rows of a statement, read beside the bot. */
export type Rows = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** What a bot's database says. */
export async function recordedEditions(rows: Rows): Promise<RecordedEdition[]> {
  const deliveries = Map.groupBy(
    await rows('select edition_id, state, failure, reference from deliveries order by edition_id, part'),
    (row) => String(row.edition_id),
  );
  const editions = await rows(
    'select e.id, e.subscription_id, c.parts from editions e join edition_contents c on c.id = e.content_id',
  );
  return editions.map((edition) => ({
    subscription: String(edition.subscription_id),
    parts: JSON.parse(String(edition.parts)) as Part[],
    deliveries: (deliveries.get(String(edition.id)) ?? []).map(({ state, failure, reference }) => ({
      state: String(state),
      failure: failure === null ? null : String(failure),
      reference: reference === null ? null : (JSON.parse(String(reference)) as MessageReference),
    })),
  }));
}
