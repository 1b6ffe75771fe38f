import type { AnyCommand } from '../src/command/command.ts';
import { article } from './article.ts';
import { digest } from './digest.ts';
import { subscription } from './subscription.ts';
import { why } from './why.ts';

/** Every slash command, in the order of the help. */
export const commands: readonly AnyCommand[] = [digest, article, subscription, why];
