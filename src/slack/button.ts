import { z } from 'zod';
import { shorten } from '../language/shorten.ts';
import { type Call, callWith, callWithout } from '../message/call.ts';
import type { Button, Menu } from '../message/document.ts';
import type { SlackButton, SlackMenu } from './blocks.ts';
import { LIMITS } from './limits.ts';

/** A call as JSON, in what Slack gives back. */
const call = z.strictObject({
  command: z.string(),
  subcommand: z.string(),
  values: z.record(z.string(), z.string()),
});

/** A button of the document as Slack's. @param index its place in its row */
export function renderButton(button: Button, index: number): SlackButton {
  const { label, look } = button;
  return {
    type: 'button',
    action_id: `button-${index}`,
    text: { type: 'plain_text', text: shorten(label, LIMITS.button), emoji: false },
    value: written(button),
    ...(look === 'plain' ? {} : { style: look }),
  };
}

/** A menu of the document as Slack's: what it runs stands where Slack wants a name for it. */
export function renderMenu(menu: Menu): SlackMenu {
  return {
    type: 'static_select',
    action_id: written(callWithout(menu, menu.option)),
    placeholder: { type: 'plain_text', text: shorten(menu.label, LIMITS.button), emoji: false },
    options: menu.choices.map(({ label, value }) => ({
      text: { type: 'plain_text', text: shorten(label, LIMITS.choice), emoji: false },
      value,
    })),
  };
}

function written({ command, subcommand, values }: Call): string {
  return JSON.stringify({ command, subcommand, values } satisfies z.input<typeof call>);
}

const callInText = z.string().transform(jsonOf).pipe(call);

/** What we take of a button that was pressed. */
const pressed = z
  .looseObject({ type: z.literal('button'), value: callInText })
  .transform(({ value }) => value);

/** What we take of a menu from which something was chosen. */
const chosen = z
  .looseObject({
    type: z.literal('static_select'),
    action_id: callInText,
    selected_option: z.looseObject({ value: z.string() }),
  })
  .transform(({ action_id, selected_option }) => callWith(action_id, selected_option.value));

const action = z.union([pressed, chosen]);

/** What a button or a choice runs; one of another version of the program is for a command without a name. */
export function readAction(given: unknown): Call {
  const { success, data } = action.safeParse(given);
  return success ? data : { command: '', subcommand: '', values: {} };
}

/** @returns undefined for what is no JSON, which is none of ours like anything else that does not parse */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
