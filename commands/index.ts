import type { AnyCommand } from '../src/command/command.ts';
import { article } from './article.ts';
import { digest } from './digest.ts';
import { newsdeskCommand } from './newsdesk.ts';
import { saved } from './saved.ts';
import { subscription } from './subscription.ts';
import { why } from './why.ts';

const others: readonly AnyCommand[] = [digest, article, saved, subscription, why];

/** Every slash command, in the order of the help. */
export const commands: readonly AnyCommand[] = [...others, newsdeskCommand(others)];
