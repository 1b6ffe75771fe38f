import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';

export interface Role {
  readonly id: string;
  readonly permissions: bigint;
}

/** What a channel gives to a role or a member, and what it takes from them. */
export interface Overwrite {
  /** The role's or the member's. */
  readonly id: string;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** What of a server counts here. The role with the server's own id is everybody's. */
export interface ServerRoles {
  readonly id: string;
  readonly ownerId: string;
  readonly roles: readonly Role[];
}

/**
 * What a member may do in a channel. Source: docs.discord.com/developers/topics/permissions#permission-overwrites.
 * @param member with the ids of their roles
 */
export function ofMember(
  server: ServerRoles,
  member: { readonly id: string; readonly roles: readonly string[] },
  overwrites: readonly Overwrite[],
): bigint {
  const base = server.roles
    .filter(({ id }) => id === server.id || member.roles.includes(id))
    .reduce((sum, { permissions }) => sum | permissions, 0n);
  if (member.id === server.ownerId || base & PermissionFlagsBits.Administrator)
    return PermissionsBitField.All;
  const of = (isMeant: (id: string) => boolean) => overwrites.filter(({ id }) => isMeant(id));
  const steps = [
    of((id) => id === server.id),
    of((id) => member.roles.includes(id)),
    of((id) => id === member.id),
  ];
  return steps.reduce(changed, base);
}

/** A member without roles, who is not the owner. */
const NOBODY = { id: 'nobody', roles: [] };

/** What those may do in a channel who have no role. */
export function ofEveryone(server: ServerRoles, overwrites: readonly Overwrite[]): bigint {
  return ofMember(server, NOBODY, overwrites);
}

/** What several overwrites take away counts before what they give. */
function changed(permissions: bigint, overwrites: readonly Overwrite[]): bigint {
  const taken = overwrites.reduce((sum, { deny }) => sum | deny, 0n);
  const given = overwrites.reduce((sum, { allow }) => sum | allow, 0n);
  return (permissions & ~taken) | given;
}

/** Whether permissions hold one, or all of several. */
export function allows(permissions: bigint, wanted: bigint): boolean {
  return new PermissionsBitField(permissions).has(wanted);
}
