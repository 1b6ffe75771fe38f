import { COMMAND, type CommandDefinition } from '../rules/commands.ts';

/** A command as Discord keeps it: what the application sent, and the ids that Discord gave. */
export type RegisteredCommand = CommandDefinition & {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly guild_id?: string;
};

/** The commands that were registered, by scope. */
export class CommandRegistry {
  readonly #applicationId: string;
  readonly #nextId: () => string;
  #global: RegisteredCommand[] = [];
  readonly guild = new Map<string, RegisteredCommand[]>();

  constructor(applicationId: string, nextId: () => string) {
    this.#applicationId = applicationId;
    this.#nextId = nextId;
  }

  get global(): RegisteredCommand[] {
    return this.#global;
  }

  /** The commands of a guild, or the global ones. */
  list(guildId?: string): RegisteredCommand[] {
    return guildId === undefined ? this.#global : (this.guild.get(guildId) ?? []);
  }

  /** Replaces all commands of a scope; a command that keeps its name keeps its id. */
  overwrite(definitions: readonly CommandDefinition[], guildId?: string): RegisteredCommand[] {
    const earlier = this.list(guildId);
    const commands = definitions.map((definition) => ({
      ...definition,
      id:
        earlier.find(({ name, type }) => name === definition.name && type === definition.type)?.id ??
        this.#nextId(),
      application_id: this.#applicationId,
      version: this.#nextId(),
      default_member_permissions: definition.default_member_permissions?.toString() ?? null,
      nsfw: definition.nsfw ?? false,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    }));
    if (guildId === undefined) this.#global = commands;
    else this.guild.set(guildId, commands);
    return commands;
  }

  /** The command that a user of a guild sees under a name: the guild's own before the global one. */
  find(name: string, guildId: string, type: 1 | 3 = COMMAND.slash): RegisteredCommand {
    const offered = [...this.list(guildId), ...this.list()];
    const found = offered.find((command) => command.name === name && command.type === type);
    if (!found) throw new Error(`Discord offers no command /${name}: it was not registered.`);
    return found;
  }
}
