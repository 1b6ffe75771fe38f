import type { Channel } from '../../src/core/channel.ts';
import { type Block, paragraph, text } from '../../src/message/document.ts';
import type { Outgoing, PostFailure } from '../../src/ports/chat.ts';
import { slackPoster } from '../../src/slack/poster.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import { documentOf } from './documents.ts';
import { NO_LOG } from './runner-on.ts';

/** The channel that the double begins with. */
export const CHANNEL: Channel = { platform: 'slack', workspace: 'T0DOUBLE01', id: 'C0GENERAL1' };

/** A message to post. */
export const says = (...blocks: Block[]): Outgoing => ({
  part: documentOf(...blocks),
  under: null,
  threadName: 'A thread',
  key: 'k1',
});
export const HELLO = says(paragraph(text('Hello')));

/** @param answerWithin milliseconds */
export function posterOf(
  { botToken, apiUrl }: Pick<SlackDouble, 'botToken' | 'apiUrl'>,
  answerWithin?: number,
) {
  return slackPoster({ apiUrl }, async () => botToken, NO_LOG, answerWithin);
}

/** Why a message is not posted. */
export function failureOf(posting: Promise<unknown>): Promise<PostFailure> {
  return posting.then(
    () => {
      throw new Error('it was posted');
    },
    (error: { failure: PostFailure }) => error.failure,
  );
}
