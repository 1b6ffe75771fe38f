/** What every store keeps of workspaces that install the app themselves. */
import { describe, expect, it } from 'vitest';
import type { SealedInstallation } from '../../src/ports/installations.ts';
import type { Store } from '../../src/ports/store.ts';
import { NOW } from '../support/articles.ts';

const anInstallation = (given: Partial<SealedInstallation> = {}): SealedInstallation => ({
  platform: 'slack',
  workspace: 'T1',
  sealed: 'sealed',
  installedAt: NOW,
  ...given,
});

export function installationContract(open: () => Promise<Store>): void {
  describe('an installation', () => {
    it('is kept for its workspace alone, the latest in the place of the one before', async () => {
      const store = await open();
      const [mine, theirs] = [anInstallation(), anInstallation({ workspace: 'T2', sealed: 'other' })];
      const elsewhere = anInstallation({ platform: 'discord', sealed: 'elsewhere' });
      for (const one of [theirs, mine, elsewhere]) await store.keepInstallation(one);

      expect(await store.installation(mine)).toEqual(mine);
      expect(await store.installation({ platform: 'slack', workspace: 'T3' })).toBeNull();
      expect(await store.installations('slack')).toEqual([mine, theirs]);

      const anew = anInstallation({ sealed: 'anew', installedAt: NOW + 1 });
      await store.keepInstallation(anew);
      expect(await store.installations('slack')).toEqual([anew, theirs]);
      expect(await store.installations('discord')).toEqual([elsewhere]);
    });

    it('is sealed anew unless it has changed meanwhile', async () => {
      const store = await open();
      const before = anInstallation();
      await store.keepInstallation(before);

      expect(await store.resealInstallation(before, 'anew')).toBe(true);
      expect(await store.resealInstallation(before, 'too late')).toBe(false);
      expect(await store.installation(before)).toEqual({ ...before, sealed: 'anew' });
      expect(await store.resealInstallation({ ...before, workspace: 'T2' }, 'x')).toBe(false);
    });

    it('is forgotten unless it was installed later', async () => {
      const store = await open();
      const [mine, theirs] = [anInstallation(), anInstallation({ workspace: 'T2' })];
      for (const one of [mine, theirs]) await store.keepInstallation(one);

      expect(await store.forgetInstallation(mine, NOW - 1)).toBe(false);
      expect(await store.forgetInstallation(mine, NOW)).toBe(true);
      expect(await store.forgetInstallation(mine, NOW)).toBe(false);
      expect(await store.installations('slack')).toEqual([theirs]);
    });
  });
}
