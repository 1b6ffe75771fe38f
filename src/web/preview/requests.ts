import type { HonoRequest } from 'hono';
import { z } from 'zod';
import type { TypedForm } from '../../command/form.ts';
import { parseCustomId } from '../../discord/custom-id.ts';
import { type Call, callWith } from '../../message/call.ts';
import { readAction } from '../../slack/button.ts';
import type { Wanted } from './answering.ts';
import { LONGEST_LINE, LOOKS, THEMES } from './page.ts';

/** Of everything but a line, in characters. */
const LONGEST = 20_000;

const text = z.string().max(LONGEST);
const values = z.record(z.string(), text);

/** What is wanted of the look and the colours; undefined where nothing is, or nothing that there is. */
export const lookWanted = z.looseObject({
  look: z.enum(LOOKS).optional().catch(undefined),
  theme: z.enum(THEMES).optional().catch(undefined),
});

/** A line that was typed. */
export const lineTyped = z.looseObject({ line: z.string().max(LONGEST_LINE).trim() });

/** Which form is asked for, as it stands in an address. */
const wanted: z.ZodType<Wanted> = z.union([
  z.strictObject({ draft: z.string().max(40) }),
  z.strictObject({
    command: z.string(),
    given: z.union([z.strictObject({ text }), z.strictObject({ subcommand: z.string().optional(), values })]),
  }),
]);

/** A form's address. */
export function addressOfForm(form: Wanted, thread: string | null): string {
  const query = new URLSearchParams({ of: JSON.stringify(form), ...(thread === null ? {} : { thread }) });
  return `/form?${query}`;
}

/** Which form is asked for; null for none of ours. */
export function formWanted(request: HonoRequest): Wanted | null {
  return wanted.safeParse(jsonOf(request.query('of') ?? '')).data ?? null;
}

const pressed = z.union([
  z.looseObject({ slack: text }).transform(({ slack }) => readAction({ type: 'button', value: slack })),
  z.looseObject({ discord: text }).transform(({ discord }) => calledById(discord)),
  z
    .looseObject({ slackMenu: text, chosen: text })
    .transform(({ slackMenu, chosen }) =>
      readAction({ type: 'static_select', action_id: slackMenu, selected_option: { value: chosen } }),
    ),
  z
    .looseObject({ discordMenu: text, chosen: text })
    .transform(({ discordMenu, chosen }) => callWith(calledById(discordMenu), chosen)),
]);

/** What a platform would give back of a button that is pressed, or a choice that is made, as what it runs. */
export function callPressed(body: unknown): Call {
  return pressed.safeParse(body).data ?? NO_CALL;
}

/** Of another version of the program. */
const NO_CALL: Call = { command: '', subcommand: '', values: {} };

function calledById(id: string): Call {
  return parseCustomId(id) ?? NO_CALL;
}

const kept = z.strictObject({ command: z.string(), subcommand: z.string(), given: values });
const ANSWER = 'answer.';

/** A form that was filled in; null when it is none of ours. */
export function formFilled(body: unknown): TypedForm | null {
  const { data } = z.looseObject({ form: z.string() }).safeParse(body);
  const form = kept.safeParse(jsonOf(data?.form ?? '')).data;
  if (data === undefined || form === undefined) return null;
  const answers = Object.entries(data).flatMap(([name, value]) => {
    const said = text.safeParse(value).data;
    return name.startsWith(ANSWER) && said !== undefined ? [[name.slice(ANSWER.length), said.trim()]] : [];
  });
  return { ...form, answers: Object.fromEntries(answers) };
}

/** @returns undefined for what is no JSON, which is none of ours like anything else that does not parse */
function jsonOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}
