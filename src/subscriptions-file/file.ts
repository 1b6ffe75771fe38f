import type { FiledSubscriptions, SubscriptionFile } from '../ports/subscription-file.ts';
import { decode } from '../reading/decode.ts';
import { parseSubscriptions, unusable } from './parse.ts';
import type { Defaults } from './read-entry.ts';
import { type FileContent, readFile } from './read-file.ts';

/** The operator's file of that name: read at each look, and understood when it says something else than before. */
export function subscriptionFile(path: string, defaults: Defaults): SubscriptionFile {
  let last: Exclude<FileContent, { state: 'changing' }> | null = null;
  return {
    async look() {
      const content = await readFile(path);
      if (content.state === 'changing' || (last !== null && isSame(content, last))) return null;
      last = content;
      return content.state === 'read'
        ? understood(content.bytes, path, defaults)
        : unusable(path, content.explained);
    },
  };
}

function understood(bytes: Uint8Array, path: string, defaults: Defaults): FiledSubscriptions {
  const decoded = decode(bytes);
  if (decoded.text === null) return unusable(path, [decoded.refusal.problem, 'write it as text, in UTF-8']);
  const parsed = parseSubscriptions(decoded.text, path, defaults);
  if (decoded.warning === null) return parsed;
  const warning = { severity: 'warning' as const, path, line: null, ...decoded.warning };
  return { ...parsed, problems: [...parsed.problems, warning] };
}

function isSame(a: FileContent, b: FileContent): boolean {
  if (a.state === 'read' && b.state === 'read') return Buffer.compare(a.bytes, b.bytes) === 0;
  return a.state === 'unread' && b.state === 'unread' && a.explained.join() === b.explained.join();
}
