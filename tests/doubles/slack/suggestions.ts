import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { option } from './objects.ts';
import { slackMessages } from './pointers.ts';
import { SlackRefusal } from './refusals.ts';

const response = z.strictObject({ options: z.array(option).max(LIMITS.selectOptions.max) });

export type Option = z.infer<typeof option>;

/**
 * What an app offers for what somebody types. @throws {SlackRefusal} when Slack would not show it
 * Source: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select
 */
export function acceptSuggestions(payload: Record<string, unknown> | undefined): readonly Option[] {
  const parsed = response.safeParse(payload ?? {});
  if (parsed.success) return parsed.data.options;
  const messages = slackMessages(parsed.error, payload ?? {});
  throw new SlackRefusal('invalid_options', messages.join('; '), messages);
}
