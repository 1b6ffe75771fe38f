import { createHmac, timingSafeEqual } from 'node:crypto';
import type { StateStore } from '@slack/bolt';
import { BOT_SCOPES } from './scopes.ts';

/** Milliseconds that somebody may take to install the app. */
const VALID_FOR = 600_000;

interface StateSettings {
  readonly clientSecret: string;
  /** A text that nobody guesses. */
  newSecret(): string;
  /** Whether something is told for the first time, also to other processes. */
  isFirst(told: string): Promise<boolean>;
}

/**
 * What proves that whoever comes back from Slack went there from us: random, signed by us, for ten minutes, once. Whichever
 * process takes it, and nothing is kept of those who never come back. Bolt binds it to the browser by a cookie; its own
 * store takes a state twice.
 */
export function installStates({ clientSecret, newSecret, isFirst }: StateSettings): StateStore {
  const signatureOf = (said: string) =>
    createHmac('sha256', clientSecret).update(`newsdesk install ${said}`).digest('base64url');
  return {
    async generateStateParam(_options, now) {
      const said = `${now.getTime() + VALID_FOR}.${newSecret()}`;
      return `${said}.${signatureOf(said)}`;
    },

    async verifyStateParam(now, state) {
      const [until = '', secret = '', signature = ''] = state.split('.');
      const said = `${until}.${secret}`;
      if (!isSame(signature, signatureOf(said))) throw invalid('is not one of ours');
      if (now.getTime() > Number(until)) throw invalid('is over');
      if (!(await isFirst(JSON.stringify(['slack install', said])))) throw invalid('was used before');
      return { scopes: [...BOT_SCOPES] };
    },
  };
}

function isSame(a: string, b: string): boolean {
  const [given, right] = [Buffer.from(a), Buffer.from(b)];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** With the code by which Bolt knows it. */
function invalid(why: string): Error {
  return Object.assign(new Error(`the state of an installation ${why}`), {
    code: 'slack_oauth_invalid_state',
  });
}
