import { openedWith } from '../../app/installations.ts';
import { Keyring } from '../../app/keyring.ts';
import type { Platform } from '../../core/channel.ts';
import type { Installed } from '../../ports/installations.ts';
import type { Settings } from '../../settings/schema.ts';
import { newNonce } from '../../system.ts';
import { reading } from './reading.ts';

/** The workspaces that have installed the app themselves. Nothing is encrypted anew. */
export async function installedOn(
  { DATABASE_URL, ENCRYPTION_KEYS }: Pick<Settings, 'DATABASE_URL' | 'ENCRYPTION_KEYS'>,
  platform: Platform,
): Promise<Installed[]> {
  const keyring = new Keyring(ENCRYPTION_KEYS, newNonce);
  const all = await reading(DATABASE_URL, (store) => store.installations(platform));
  return all.map((one) => ({
    workspace: one.workspace,
    kept: openedWith(keyring, one)?.text ?? null,
  }));
}
