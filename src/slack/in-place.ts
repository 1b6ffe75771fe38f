import type { types, webApi } from '@slack/bolt';
import type { Send } from './desk.ts';
import { answerView, workingView } from './modal.ts';

/** Milliseconds that an answer may take to come with the acknowledgement. Slack waits for that for three seconds. */
const AT_ONCE = 1000;
/** Milliseconds after which Slack has surely taken an acknowledgement in. */
const TAKEN_IN = 500;

/** A form that was sent, and waits to be acknowledged. */
export interface SentForm {
  readonly id: string;
  readonly title: string;
  acknowledge(response: { response_action: 'update'; view: types.ModalView }): Promise<unknown>;
}

/**
 * Shows an answer in the place of a form. It comes with the acknowledgement, or, when it takes longer, after one that
 * says to wait. Slack takes both on different ways: an update right after an acknowledgement may be taken first, and
 * the form would wait for ever.
 */
export function inPlaceOf({ id, title, acknowledge }: SentForm, client: webApi.WebClient): Send {
  let waiting: Promise<unknown> | null = null;
  const update = (view: types.ModalView) => client.views.update({ view_id: id, view });
  const timer = setTimeout(() => {
    waiting = acknowledge({ response_action: 'update', view: workingView(title) }).then(
      () => new Promise((resolve) => setTimeout(resolve, TAKEN_IN)),
      // A bot that is stopping has closed its socket already, and still answers.
      () => null,
    );
  }, AT_ONCE);
  return async (document) => {
    const view = answerView(title, document);
    if (waiting === null) {
      clearTimeout(timer);
      waiting = Promise.resolve();
      await acknowledge({ response_action: 'update', view }).catch(() => update(view));
      return;
    }
    await waiting;
    await update(view);
  };
}
