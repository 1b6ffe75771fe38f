import { z } from 'zod';
import { shorten } from '../language/shorten.ts';
import type { Button } from '../message/document.ts';
import type { SlackButton } from './blocks.ts';
import { LIMITS } from './limits.ts';

/** What a button's `value` says, as JSON. */
const pressed = z.strictObject({
  command: z.string(),
  subcommand: z.string(),
  values: z.record(z.string(), z.string()),
});

/** What a button runs. */
export type Pressed = z.output<typeof pressed>;

/** A button of the document as Slack's. @param index its place in its row */
export function renderButton(
  { label, command, subcommand, values, look }: Button,
  index: number,
): SlackButton {
  const value: Pressed = { command, subcommand, values: { ...values } };
  return {
    type: 'button',
    action_id: `button-${index}`,
    text: { type: 'plain_text', text: shorten(label, LIMITS.button), emoji: false },
    value: JSON.stringify(value),
    ...(look === 'plain' ? {} : { style: look }),
  };
}

/** What a pressed button runs. @throws Error when it is none of ours */
export function readButton(value: string): Pressed {
  return pressed.parse(JSON.parse(value));
}
