import type { MethodTable } from './methods.ts';

/** Installing, and taking a token back. Source: https://docs.slack.dev/reference/methods?family=oauth */
export const oauthMethods: MethodTable = {
  'oauth.v2.access': {
    token: 'none',
    answer: (args, { oauth }) => oauth.exchange(args),
  },
  'auth.revoke': {
    token: 'bot',
    answer(_args, { team }) {
      team.revoke('token_revoked');
      return { revoked: true };
    },
  },
};
