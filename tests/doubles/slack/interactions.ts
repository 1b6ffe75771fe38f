import type { Block } from './blocks.ts';
import type { Accept } from './envelopes.ts';
import type { Message } from './message.ts';
import { type CommandOutcome, outcome } from './outcomes.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { SignedPosts } from './signed-posts.ts';
import type { SocketMode } from './socket-mode.ts';
import { type Answers, acceptSubmission, stateOf } from './submissions.ts';
import { acceptSuggestions, type Option } from './suggestions.ts';
import type { Team, Teams } from './teams.ts';
import type { Triggers } from './triggers.ts';
import { shownView } from './view-methods.ts';
import { APP, DEFAULT_CHANNEL, DEFAULT_USER } from './workspace.ts';

/** A button that somebody presses, or what they choose in a menu. */
export interface Press {
  /** The message that it stands under, as the app sent it. */
  readonly message: Pick<Message, 'blocks'>;
  /** What is written on the button, or on the choice. */
  readonly label: string;
  readonly userId?: string;
  readonly channelId?: string;
  readonly teamId?: string;
  /** The thread that the message is in, or that belongs to it: then its own `ts`. */
  readonly threadTs?: string;
}

/** The `ts` of every message whose button is pressed. */
export const PRESSED = '1700000000.000001';

/** A shortcut that somebody uses: on a message, or anywhere. */
export interface Shortcut {
  readonly callbackId: string;
  /** What Slack knows of the message: all of it. */
  readonly message?: Readonly<Record<string, unknown>>;
  readonly userId?: string;
  readonly channelId?: string;
  readonly teamId?: string;
}

/** A view that somebody fills in and sends. */
export interface Submission {
  /** The newest open one by default. */
  readonly viewId?: string;
  /** By `block_id`; what is not named keeps what is filled in, null empties it. */
  readonly answers: Answers;
  readonly userId?: string;
  readonly teamId?: string;
}

/** What somebody has typed into a menu of the newest open view. */
export interface Typing {
  readonly blockId: string;
  readonly value: string;
  readonly userId?: string;
  readonly teamId?: string;
}

export interface TypingOutcome {
  readonly acknowledgedAfterMs: number;
  readonly offered: readonly Option[];
}

/** What an app made of a press. */
export interface PressOutcome extends CommandOutcome {
  /** Empty when it was not sent over a socket. */
  readonly envelopeId: string;
}

/** How an app acknowledged a submission: nothing closes the view. */
export interface SubmissionOutcome {
  /** Empty when it was not sent over a socket. */
  readonly envelopeId: string;
  readonly acknowledgedAfterMs: number;
  readonly acknowledgement: unknown;
}

export interface InteractionsOptions {
  readonly baseUrl: string;
  readonly teams: Teams;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly socketMode: SocketMode;
  readonly signedPosts: SignedPosts;
}

/**
 * Presses buttons and sends views: over a socket, or to `url` in HTTP mode.
 * Source: https://docs.slack.dev/reference/interaction-payloads
 */
export class Interactions {
  readonly #options: InteractionsOptions;
  /** What was offered for what was typed, by view. */
  readonly #offered = new Map<string, readonly Option[]>();

  constructor(options: InteractionsOptions) {
    this.#options = options;
  }

  async press(
    { message, label, userId, channelId, threadTs, teamId }: Press,
    url?: string,
  ): Promise<PressOutcome> {
    const { teams, responseUrls, baseUrl } = this.#options;
    const team = teams.of(teamId);
    const { workspace } = team;
    const channel = workspace.enter(channelId ?? DEFAULT_CHANNEL);
    const { path, replies } = responseUrls.open();
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
    const payload = {
      ...this.#common('block_actions', team, userId),
      container: { type: 'message', message_ts: PRESSED, channel_id: channel.id, ...thread },
      channel: { id: channel.id, name: channel.name },
      message: { type: 'message', ts: PRESSED, ...message, ...thread },
      state: { values: {} },
      response_url: `${baseUrl}${path}`,
      actions: [{ ...actedOn(message, label), action_ts: '1700000000.000002' }],
    };
    const { envelopeId, afterMs, acknowledgement } = await this.#deliver(payload, url);
    return { ...outcome(replies, afterMs, acknowledgement), envelopeId };
  }

  /** On a message, which brings a `response_url`; without one anywhere, which brings none. */
  async shortcut(
    { callbackId, message, userId, channelId, teamId }: Shortcut,
    url?: string,
  ): Promise<CommandOutcome> {
    const { teams, responseUrls, baseUrl } = this.#options;
    const team = teams.of(teamId);
    const { path, replies } = responseUrls.open();
    const { id, name } = team.workspace.enter(channelId ?? DEFAULT_CHANNEL);
    const ts = '1700000000.000001';
    const onMessage = {
      channel: { id, name },
      message_ts: ts,
      message: { type: 'message', user: DEFAULT_USER, ts, team: team.id, ...message },
      response_url: `${baseUrl}${path}`,
    };
    const payload = {
      ...this.#common(message === undefined ? 'shortcut' : 'message_action', team, userId),
      callback_id: callbackId,
      action_ts: '1700000000.000002',
      ...(message === undefined ? {} : onMessage),
    };
    const { afterMs, acknowledgement } = await this.#deliver(payload, url);
    return outcome(replies, afterMs, acknowledgement);
  }

  async submit({ viewId, answers, userId, teamId }: Submission, url?: string): Promise<SubmissionOutcome> {
    const team = this.#options.teams.of(teamId);
    const { views } = team;
    const opened = viewId === undefined ? views.entries.findLast(({ isOpen }) => isOpen) : views.find(viewId);
    if (opened === undefined) throw new Error('no view is open');
    const payload = {
      ...this.#common('view_submission', team, userId),
      view: {
        ...shownView(opened, team),
        state: { values: stateOf(opened.view, answers, this.#offered.get(opened.id)) },
      },
      response_urls: [],
    };
    const accept = acceptSubmission(views, opened.id);
    const { envelopeId, afterMs, acknowledgement } = await this.#deliver(payload, url, accept);
    return { envelopeId, acknowledgedAfterMs: afterMs, acknowledgement };
  }

  /** Types into a menu of an open view that asks the app what to offer. */
  async type({ blockId, value, userId, teamId }: Typing, url?: string): Promise<TypingOutcome> {
    const team = this.#options.teams.of(teamId);
    const opened = team.views.entries.findLast(({ isOpen }) => isOpen);
    const input = opened?.view.blocks.find((block) => block.type === 'input' && block.block_id === blockId);
    if (opened === undefined || input?.type !== 'input' || input.element.type !== 'external_select')
      throw new Error(`no menu ${blockId} asks what to offer`);
    if (value.length < (input.element.min_query_length ?? 3)) throw new Error('too little is typed');
    const payload = {
      ...this.#common('block_suggestion', team, userId),
      container: { type: 'view', view_id: opened.id },
      view: { ...shownView(opened, team), state: { values: {} } },
      action_id: input.element.action_id,
      block_id: blockId,
      value,
    };
    const { afterMs, acknowledgement } = await this.#deliver(payload, url, acceptSuggestions);
    const offered = acknowledgement as readonly Option[];
    this.#offered.set(opened.id, offered);
    return { acknowledgedAfterMs: afterMs, offered };
  }

  #common(type: string, { id, domain, workspace }: Team, userId = DEFAULT_USER) {
    const user = workspace.meet(userId);
    return {
      type,
      team: { id, domain },
      user: { id: user.id, username: user.name, name: user.name, team_id: id },
      api_app_id: APP.id,
      token: 'deprecated-verification-token',
      trigger_id: this.#options.triggers.issue(),
      enterprise: null,
      is_enterprise_install: false,
    };
  }

  async #deliver(payload: object, url: string | undefined, accept?: Accept) {
    const { socketMode, signedPosts } = this.#options;
    if (url !== undefined) {
      const posted = await signedPosts.send(url, { payload: JSON.stringify(payload) }, {}, accept);
      return { envelopeId: '', ...posted };
    }
    const { envelopeId, acknowledged } = socketMode.deliver('interactive', payload, accept);
    const { afterMs, payload: acknowledgement } = await acknowledged;
    return { envelopeId, afterMs, acknowledgement };
  }
}

/** A button, or a menu with what was chosen, as the payload shows it. */
function actedOn({ blocks = [] }: Press['message'], label: string): Record<string, unknown> {
  for (const [index, block] of blocks.entries()) {
    const elements = elementsIn(block);
    const button = elements.find((element) => element.type === 'button' && element.text.text === label);
    const block_id = block.block_id ?? `block${index}`;
    if (button !== undefined) return { ...button, block_id };
    for (const element of elements) {
      const chosen =
        element.type === 'static_select' && element.options?.find(({ text }) => text.text === label);
      if (chosen)
        return { type: element.type, action_id: element.action_id, block_id, selected_option: chosen };
    }
  }
  throw new Error(`no button and no choice says “${label}”`);
}

/** What can be used of a block: what is in it, or beside it. */
function elementsIn(block: Block) {
  if (block.type === 'actions') return block.elements;
  return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
}
