import type { IncomingMessage, ServerResponse } from 'node:http';
import { SlackRefusal } from './refusals.ts';

const MAX_BODY_BYTES = 1_048_576;

/** Arguments that a form carries as JSON, because a form has only text. */
const JSON_ARGUMENTS = new Set(['blocks', 'metadata', 'view']);
const BOOLEAN_ARGUMENTS = new Set([
  'mrkdwn',
  'link_names',
  'unfurl_links',
  'unfurl_media',
  'reply_broadcast',
  'include_locale',
  'include_all_metadata',
  'inclusive',
]);

/** The whole body of a request; a body of more than a mebibyte is refused. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES)
      throw new SlackRefusal('request_too_large', `more than ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A JSON object, or a refusal with `invalid_json`. */
export function parseJsonObject(text: string): Record<string, unknown> {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SlackRefusal('invalid_json', 'the body is not a JSON object');
  }
  return { ...value };
}

function formArgument(key: string, value: string): unknown {
  // What is no JSON stays text: the check of the message then refuses it under its own name.
  if (JSON_ARGUMENTS.has(key)) return parseJson(value) ?? value;
  if (BOOLEAN_ARGUMENTS.has(key) && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

/** The arguments of a Web API call, from a form or from JSON. */
export function parseArguments(contentType: string, body: string): Record<string, unknown> {
  if (contentType.startsWith('application/json')) return parseJsonObject(body);
  if (body !== '' && !contentType.startsWith('application/x-www-form-urlencoded')) {
    throw new SlackRefusal('invalid_form_data', `cannot read a body of type "${contentType}"`);
  }
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, formArgument(key, value)]),
  );
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
