import type { Channel } from '../core/channel.ts';

/** A Slack team or a Discord guild. */
export type WorkspaceOn = Pick<Channel, 'platform' | 'workspace'>;

/** A workspace that has installed the app itself. */
export interface SealedInstallation extends WorkspaceOn {
  /** What the platform gave out for it, encrypted. */
  readonly sealed: string;
  /** Milliseconds since the epoch. */
  readonly installedAt: number;
}

/** The same, as it is read. */
export interface Installed extends Pick<SealedInstallation, 'workspace'> {
  /** What the platform gave out for it, a secret; null when no key opens it. */
  readonly kept: string | null;
}

/** What is kept of workspaces that install the app themselves. */
export interface InstallationStore {
  /** In the place of what was kept of the same workspace. */
  keepInstallation(installation: SealedInstallation): Promise<void>;
  /** Null when the workspace has not installed it. */
  installation(workspace: WorkspaceOn): Promise<SealedInstallation | null>;
  /** In the order of the workspaces' ids. */
  installations(platform: WorkspaceOn['platform']): Promise<readonly SealedInstallation[]>;
  /** Encrypts one anew, as it was read. @returns false when it has changed meanwhile, or is gone */
  resealInstallation(before: SealedInstallation, sealed: string): Promise<boolean>;
  /** @param by milliseconds since the epoch: one that was installed later stays @returns false when nothing is forgotten */
  forgetInstallation(workspace: WorkspaceOn, by: number): Promise<boolean>;
}
