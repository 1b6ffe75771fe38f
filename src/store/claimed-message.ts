import { LONGEST_THREAD_NAME } from '../core/discussion.ts';
import { shorten } from '../language/shorten.ts';
import type { Document } from '../message/document.ts';
import type { ClaimedDelivery, Part } from '../ports/deliveries.ts';
import type { Database, Row } from './database.ts';
import { toReference } from './rows.ts';

type Message = Pick<ClaimedDelivery, 'part' | 'under' | 'edits'>;

/** What a claimed delivery says, and where. @throws Error when its row makes no sense */
export async function toMessage(transaction: Database, row: Row): Promise<Message> {
  return row.action === 'post' ? toPost(transaction, row) : toCorrection(row);
}

async function toPost(transaction: Database, row: Row): Promise<Message> {
  const parts = JSON.parse(String(row.parts)) as Part[];
  const part = parts[Number(row.part)];
  if (part === undefined) throw new Error(`the delivery ${row.id} names a part that its edition has not`);
  const [parent] =
    part.under === null
      ? []
      : await transaction.all('select reference from deliveries where edition_id = $1 and part = $2', [
          row.edition_id ?? null,
          part.under,
        ]);
  return { part, under: toReference(parent?.reference), edits: null };
}

function toCorrection(row: Row): Message {
  const reference = toReference(row.target_reference);
  if (reference === null) throw new Error(`the delivery ${row.id} is about a message that was not sent`);
  const document = JSON.parse(String(row.payload)) as Document;
  const part: Part = { document, under: null, threadName: document.preview };
  return row.action === 'edit'
    ? { part, under: null, edits: { reference, key: String(row.target), threadName: renamed(row, document) } }
    : { part, under: reference, edits: null };
}

/** A thread that is called what its message announces goes on to be. */
function renamed({ parts, target_part: number }: Row, { preview }: Document): string | null {
  const posted = (JSON.parse(String(parts)) as Part[])[Number(number)];
  if (posted === undefined) return null;
  const { threadName, under, document } = posted;
  return under === null && threadName === shorten(document.preview, LONGEST_THREAD_NAME) ? preview : null;
}
