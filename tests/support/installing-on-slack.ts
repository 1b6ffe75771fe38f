import type { CommandRunner } from '../../src/app/run-command.ts';
import type { Store } from '../../src/ports/store.ts';
import type { SlackSettings } from '../../src/slack/settings.ts';
import { newSecret, systemClock } from '../../src/system.ts';
import type { SlackDouble } from '../doubles/slack/index.ts';
import type { Team } from '../doubles/slack/teams.ts';
import type { TestedChat } from './connectable.ts';
import { type RecordingLog, recordingLog } from './desk.ts';
import { installationsOn, newKey } from './installed.ts';
import { freePort } from './network.ts';
import { runnerOn } from './runner-on.ts';
import { aSlackChat } from './running-slack.ts';

/** The key of every bot here, so that several share a store. */
const KEY = newKey();

/** A bot that workspaces install themselves; not started. */
export interface Installable {
  readonly chat: TestedChat;
  readonly log: RecordingLog;
  /** Where Slack calls it. */
  readonly url: string;
  /** A browser that has never been there. */
  browser(): Browser;
  /** Somebody installs it in a workspace. @returns the last page that they see */
  install(team: Team): Promise<Response>;
}

export interface Browser {
  cookie: string;
  /** Opens a path, and follows nothing. */
  open(path: string): Promise<Response>;
  /** Begins to install the app. @returns where Slack asks for it */
  begin(): Promise<string>;
}

export async function anInstallable(
  slack: SlackDouble,
  store: Store,
  given: {
    readonly runner?: CommandRunner;
    readonly keys?: readonly string[];
    readonly posts?: true;
    readonly clock?: { now(): number };
  } = {},
): Promise<Installable> {
  const log = recordingLog();
  const clock = given.clock ?? systemClock;
  const port = await freePort();
  const { clientId, clientSecret, signingSecret } = slack;
  const transport: SlackSettings['transport'] =
    given.posts === true ? { mode: 'none' } : { mode: 'http', signingSecret, host: '127.0.0.1', port };
  const installations = installationsOn(store, clock, given.keys ?? [KEY], log);
  const settings = { botToken: null, transport, clientId, clientSecret, installations, newSecret };
  const chat = aSlackChat(slack, given.runner ?? runnerOn(store, log), { log, settings });
  const origin = `http://127.0.0.1:${port}`;
  const browser = (): Browser => {
    const one: Browser = {
      cookie: '',
      async open(path) {
        const page = await fetch(`${origin}${path}`, { redirect: 'manual', headers: { cookie: one.cookie } });
        one.cookie = page.headers.get('set-cookie')?.split(';')[0] ?? one.cookie;
        return page;
      },
      begin: async () => (await one.open('/slack/install')).headers.get('location') ?? '',
    };
    return one;
  };
  return {
    ...{ chat, log, browser },
    url: `${origin}/slack/events`,
    async install(team) {
      const one = browser();
      return one.open(comingBack(slack.allow(await one.begin(), team)));
    },
  };
}

/** Where Slack sends a browser back to. */
export function comingBack(said: object): string {
  return `/slack/oauth_redirect?${new URLSearchParams({ ...said })}`;
}
