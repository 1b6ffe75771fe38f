import type { Channel } from './channel.ts';

/** Workspaces of one team, such as its Slack and its Discord. */
export type LinkedWorkspaces = readonly Pick<Channel, 'platform' | 'workspace'>[];

/** Whether channels are of one team: in one workspace, or in two that are linked. */
export function areOfOneTeam(a: Channel, b: Channel, teams: readonly LinkedWorkspaces[]): boolean {
  const isIn = (team: LinkedWorkspaces, { platform, workspace }: Channel) =>
    team.some((one) => one.platform === platform && one.workspace === workspace);
  return (
    (a.platform === b.platform && a.workspace === b.workspace) ||
    teams.some((team) => isIn(team, a) && isIn(team, b))
  );
}
