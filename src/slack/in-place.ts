import type { types, webApi } from '@slack/bolt';
import type { Send } from './desk.ts';
import { answerView, workingView } from './modal.ts';

/** Milliseconds that an answer may take to come with the acknowledgement. Slack waits for that for three seconds. */
const AT_ONCE = 1000;
/** Milliseconds after which Slack has surely taken an acknowledgement in. */
const TAKEN_IN = 500;

/** What an acknowledgement makes of a form. Source: docs.slack.dev/surfaces/modals#response_actions. */
type Response =
  | { response_action: 'update'; view: types.ModalView }
  | { response_action: 'errors'; errors: Record<string, string> };

/** A form that was sent, and waits to be acknowledged. */
export interface SentForm {
  readonly id: string;
  readonly title: string;
  acknowledge(response: Response): Promise<unknown>;
}

/** Where a form stands. */
export interface Place {
  /** Shows an answer in the place of the form. */
  readonly send: Send;
  /**
   * Says below a question what is wrong with its answer: the form stays as it was filled in.
   * @param question its `block_id`
   * @returns false when it is too late for that
   */
  refuse(question: string, mistake: string): Promise<boolean>;
}

/**
 * Answers a form in its place. The answer comes with the acknowledgement, or, when it takes longer, after one that
 * says to wait. Slack takes both on different ways: an update right after an acknowledgement may be taken first, and
 * the form would wait for ever.
 */
export function inPlaceOf({ id, title, acknowledge }: SentForm, client: webApi.WebClient): Place {
  let waiting: Promise<unknown> | null = null;
  const update = (view: types.ModalView) => client.views.update({ view_id: id, view });
  const timer = setTimeout(() => {
    waiting = acknowledge({ response_action: 'update', view: workingView(title) }).then(
      () => new Promise((resolve) => setTimeout(resolve, TAKEN_IN)),
      // A bot that is stopping has closed its socket already, and still answers.
      () => null,
    );
  }, AT_ONCE);
  const takeTheAcknowledgement = (): boolean => {
    if (waiting !== null) return false;
    clearTimeout(timer);
    waiting = Promise.resolve();
    return true;
  };
  return {
    async send(document) {
      const view = answerView(title, document);
      if (takeTheAcknowledgement()) {
        await acknowledge({ response_action: 'update', view }).catch(() => update(view));
        return;
      }
      await waiting;
      await update(view);
    },
    async refuse(question, mistake) {
      if (!takeTheAcknowledgement()) return false;
      return acknowledge({ response_action: 'errors', errors: { [question]: mistake } }).then(
        () => true,
        () => false,
      );
    },
  };
}
