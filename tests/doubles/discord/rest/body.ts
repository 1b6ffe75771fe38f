import type { IncomingMessage } from 'node:http';
import { ApiError } from '../rules/form.ts';
import { LIMITS } from '../rules/limits.ts';

/** The JSON of a request: its body, or the `payload_json` of a form that carries files. Undefined without a body. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LIMITS.requestBytes.max) chunks.push(chunk);
  }
  if (size > LIMITS.requestBytes.max) throw new ApiError(413, 40005, 'Request entity too large');
  if (size === 0) return undefined;
  const text = await jsonText(Buffer.concat(chunks), request.headers['content-type'] ?? '');
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
  }
}

async function jsonText(bytes: Buffer, contentType: string): Promise<string> {
  if (!contentType.startsWith('multipart/form-data')) return bytes.toString('utf8');
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  return String(form.get('payload_json') ?? 'null');
}
