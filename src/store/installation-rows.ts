import type { InstallationStore, SealedInstallation } from '../ports/installations.ts';
import type { Database, Row } from './database.ts';

/** Workspaces that install the app themselves, in portable SQL. */
export function sqlInstallationStore(database: Database): InstallationStore {
  return {
    async keepInstallation({ platform, workspace, sealed, installedAt }) {
      await database.run(
        `insert into installations (platform, workspace, sealed, installed_at) values ($1, $2, $3, $4)
         on conflict (platform, workspace)
         do update set sealed = excluded.sealed, installed_at = excluded.installed_at`,
        [platform, workspace, sealed, installedAt],
      );
    },

    async installation({ platform, workspace }) {
      const [row] = await database.all('select * from installations where platform = $1 and workspace = $2', [
        platform,
        workspace,
      ]);
      return row === undefined ? null : toInstallation(row);
    },

    async installations(platform) {
      const rows = await database.all('select * from installations where platform = $1 order by workspace', [
        platform,
      ]);
      return rows.map(toInstallation);
    },

    async resealInstallation({ platform, workspace, sealed: before }, sealed) {
      const changed = await database.run(
        'update installations set sealed = $1 where platform = $2 and workspace = $3 and sealed = $4',
        [sealed, platform, workspace, before],
      );
      return changed > 0;
    },

    async forgetInstallation({ platform, workspace }, by) {
      const forgotten = await database.run(
        'delete from installations where platform = $1 and workspace = $2 and installed_at <= $3',
        [platform, workspace, by],
      );
      return forgotten > 0;
    },
  };
}

function toInstallation(row: Row): SealedInstallation {
  return {
    platform: String(row.platform) as SealedInstallation['platform'],
    workspace: String(row.workspace),
    sealed: String(row.sealed),
    installedAt: Number(row.installed_at),
  };
}
