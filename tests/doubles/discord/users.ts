import type { Gateway } from './gateway/gateway.ts';
import { interactionCreate, type Scene } from './gateway/interaction-create.ts';
import { callData, focusData, type OptionValue } from './state/command-call.ts';
import { type Discord, findChannel } from './state/discord.ts';
import {
  firstResponse,
  INTERACTION,
  type Interaction,
  type InteractionResult,
  interactionResult,
  newInteraction,
} from './state/interactions.ts';
import { DEFAULT_USER_ID } from './state/world.ts';

interface Acting {
  readonly name: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
  readonly userId?: string;
  readonly channelId?: string;
  readonly locale?: string;
  readonly guildLocale?: string;
}

/** A slash command as a user sends it; who, where and in which language have defaults. */
export type SlashCommand = Acting;

/** A user's typing into an option with autocomplete; `options` are the others that are filled in already. */
export interface AutocompleteRequest extends Acting {
  readonly option: string;
  readonly value: string;
}

/** The choices that the application offered. */
export interface AutocompleteResult {
  readonly choices: { name: string; value: string | number }[];
  readonly answeredAfterMs: number;
}

/** The people in front of Discord's client: what they do reaches the application through the gateway. */
export class Users {
  readonly #discord: Discord;
  readonly #gateway: Gateway;

  constructor(discord: Discord, gateway: Gateway) {
    this.#discord = discord;
    this.#gateway = gateway;
  }

  async slashCommand(command: SlashCommand): Promise<InteractionResult> {
    const scene = this.#scene(command);
    const data = callData(this.#discord.commands.find(command.name, scene.guild.id), command);
    const interaction = this.#open(INTERACTION.command, scene);
    const callback = await this.#send(interaction, scene, data);
    return interactionResult(interaction, callback, this.#discord.waiting);
  }

  async autocomplete(request: AutocompleteRequest): Promise<AutocompleteResult> {
    const scene = this.#scene(request);
    const command = this.#discord.commands.find(request.name, scene.guild.id);
    const { data, type } = focusData(command, request, request);
    const interaction = this.#open(INTERACTION.autocomplete, scene, type);
    const callback = await this.#send(interaction, scene, data);
    const { choices } = callback.data as { choices?: AutocompleteResult['choices'] };
    return {
      choices: choices ?? [],
      answeredAfterMs: interaction.acknowledgedAt - interaction.createdAt,
    };
  }

  #scene(acting: Acting): Scene {
    const channelId = acting.channelId ?? this.#discord.guilds[0]?.channels[0]?.id ?? '';
    const place = findChannel(this.#discord, channelId);
    if (!place) throw new Error(`There is no channel ${channelId}.`);
    return {
      ...place,
      userId: acting.userId ?? DEFAULT_USER_ID,
      locale: acting.locale ?? 'en-US',
      guildLocale: acting.guildLocale ?? place.guild.locale,
    };
  }

  #open(type: number, scene: Scene, focusedType = 0): Interaction {
    const id = this.#discord.nextId();
    const createdAt = this.#discord.now();
    const interaction = newInteraction({ id, type, channelId: scene.channel.id, createdAt, focusedType });
    this.#discord.interactions.push(interaction);
    return interaction;
  }

  #send(interaction: Interaction, scene: Scene, data: Record<string, unknown>) {
    this.#gateway.dispatch('INTERACTION_CREATE', interactionCreate(this.#discord, interaction, scene, data));
    return firstResponse(interaction, this.#discord.waiting, this.#discord.interactionWindowMs);
  }
}
