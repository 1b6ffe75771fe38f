import type { Installation, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { Installations } from '../app/installations.ts';

/** What we keep of an installation. Source: docs.slack.dev/reference/methods/oauth.v2.access. */
const kept = z.object({
  team: z.object({ id: z.string(), name: z.string().optional() }),
  enterprise: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  /** Who installed it; of their own tokens we ask for none. */
  user: z.object({ id: z.string() }),
  bot: z.object({
    token: z.string(),
    scopes: z.array(z.string()),
    id: z.string(),
    userId: z.string(),
    /** Where tokens are changed now and then, which Bolt does. Seconds since the epoch. */
    refreshToken: z.string().optional(),
    expiresAt: z.number().optional(),
  }),
  appId: z.string().optional(),
  authVersion: z.literal('v2'),
});

/** The bot's token in what was kept of an installation. */
export function tokenIn(text: string): string {
  return kept.parse(JSON.parse(text)).bot.token;
}

/** Bolt's store of installations on ours. */
export function installedOn(installations: Installations): InstallationStore {
  const at = (workspace: string) => ({ platform: 'slack', workspace }) as const;
  return {
    async storeInstallation(installation) {
      if (installation.isEnterpriseInstall === true) throw wholeOrganisation();
      const installed = kept.parse(installation);
      await installations.keep(at(installed.team.id), JSON.stringify(installed));
    },

    async fetchInstallation({ teamId }) {
      const text = teamId === undefined ? null : await installations.of(at(teamId));
      if (text === null) throw new Error('the app is not installed in this workspace');
      return { ...kept.parse(JSON.parse(text)), isEnterpriseInstall: false } as Installation<'v2', false>;
    },
  };
}

/** Its token would be for workspaces that we know nothing of. */
function wholeOrganisation(): Error {
  return Object.assign(new Error('the app was installed for a whole organisation'), {
    code: 'newsdesk_whole_organisation',
  });
}
