import * as z from 'zod';

/** Close codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  invalidShard: 4010,
  shardingRequired: 4011,
  invalidApiVersion: 4012,
  disallowedIntents: 4014,
} as const;

const frameBody = z.looseObject({ op: z.int(), d: z.unknown() });

const identify = z.looseObject({
  token: z.string(),
  intents: z.int().min(0),
  properties: z.looseObject({}),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).default([0, 1]),
});

const resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });

/** The opcode and the data of a frame, or undefined when it cannot be read. */
export function frame(bytes: Buffer): z.infer<typeof frameBody> | undefined {
  try {
    return frameBody.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The data of IDENTIFY, or undefined when it is malformed. */
export function identity(data: unknown): z.infer<typeof identify> | undefined {
  return identify.safeParse(data).data;
}

/** The data of RESUME, or undefined when it is malformed. */
export function resumption(data: unknown): z.infer<typeof resume> | undefined {
  return resume.safeParse(data).data;
}
