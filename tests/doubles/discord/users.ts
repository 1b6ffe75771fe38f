import type { Gateway } from './gateway/gateway.ts';
import { interactionCreate, type Scene } from './gateway/interaction-create.ts';
import { COMMAND } from './rules/commands.ts';
import type { Modal } from './rules/modals.ts';
import { callData, focusData, type OptionValue } from './state/command-call.ts';
import type { RegisteredCommand } from './state/command-registry.ts';
import { type Discord, findChannel } from './state/discord.ts';
import { type Answers, submittedData } from './state/form-call.ts';
import {
  firstResponse,
  INTERACTION,
  type Interaction,
  type InteractionResult,
  interactionResult,
  newInteraction,
} from './state/interactions.ts';
import type { Message } from './state/messages.ts';
import { bitsOf, EVERYTHING, PERMISSION, type PermissionName } from './state/permissions.ts';
import { type PointedMessage, wholeMessage } from './state/pointed-message.ts';
import { pressData } from './state/press-call.ts';
import { DEFAULT_USER_ID } from './state/world.ts';

/** Who acts, where, in which languages and with which permissions. */
export interface Acting {
  readonly userId?: string;
  readonly channelId?: string;
  readonly locale?: string;
  readonly guildLocale?: string;
  /** Everything unless told. */
  readonly permissions?: readonly PermissionName[];
}

/** A slash command as a user sends it; who, where and in which language have defaults. */
export interface SlashCommand extends Acting {
  readonly name: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** A user's typing into an option with autocomplete; `options` are the others that are filled in already. */
export interface AutocompleteRequest extends SlashCommand {
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
  /** What was sent, by the id of its interaction. */
  readonly #sent = new Map<string, Record<string, unknown>>();

  constructor(discord: Discord, gateway: Gateway) {
    this.#discord = discord;
    this.#gateway = gateway;
  }

  async slashCommand(command: SlashCommand): Promise<InteractionResult> {
    const scene = this.#scene(command);
    const registered = this.#discord.commands.find(command.name, scene.guild.id);
    const data = callData(registered, command);
    if (!isOffered(registered, scene.permissions))
      throw new Error(`/${command.name} is not offered to somebody with these permissions.`);
    const interaction = this.#open(INTERACTION.command, scene);
    const callback = await this.#send(interaction, scene, data);
    return interactionResult(interaction, callback, this.#discord.waiting);
  }

  /** A user chooses a command for messages from the menu of a message. */
  async point(name: string, pointed: PointedMessage, acting: Acting = {}): Promise<InteractionResult> {
    const scene = this.#scene(acting);
    const { id, type, guild_id } = this.#discord.commands.find(name, scene.guild.id, COMMAND.message);
    const message = wholeMessage(this.#discord, scene, pointed);
    const guild = guild_id === undefined ? {} : { guild_id };
    const data = {
      id,
      name,
      type,
      ...guild,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    };
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

  /** A user presses a button of a message. */
  async press(message: Message, label: string, acting: Acting = {}): Promise<InteractionResult> {
    const scene = this.#scene(acting);
    const data = pressData(message, label);
    const interaction = this.#open(INTERACTION.component, scene);
    const callback = await this.#send(interaction, scene, data, message);
    return interactionResult(interaction, callback, this.#discord.waiting);
  }

  /** A user fills in the form that an interaction was answered with, and sends it. */
  async submit(
    { callback: opened }: InteractionResult,
    answers: Answers,
    acting: Acting = {},
  ): Promise<InteractionResult> {
    if (opened.type !== 9)
      throw new Error(`The interaction was answered with ${opened.type}, not with a form.`);
    const scene = this.#scene(acting);
    const data = submittedData(opened.data as Modal, answers);
    const interaction = this.#open(INTERACTION.form, scene);
    const callback = await this.#send(interaction, scene, data);
    return interactionResult(interaction, callback, this.#discord.waiting);
  }

  /** Sends an interaction again, as after a connection that was resumed. */
  redeliver(id: string): void {
    const created = this.#sent.get(id);
    if (!created) throw new Error(`There is no interaction ${id}.`);
    this.#gateway.dispatch('INTERACTION_CREATE', created);
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
      permissions: acting.permissions === undefined ? EVERYTHING : bitsOf(acting.permissions),
    };
  }

  #open(type: number, scene: Scene, focusedType = 0): Interaction {
    const id = this.#discord.nextId();
    const createdAt = this.#discord.now();
    const interaction = newInteraction({ id, type, channelId: scene.channel.id, createdAt, focusedType });
    this.#discord.interactions.push(interaction);
    return interaction;
  }

  #send(interaction: Interaction, scene: Scene, data: Record<string, unknown>, message?: Message) {
    const created = interactionCreate(this.#discord, interaction, scene, data, message);
    this.#sent.set(interaction.id, created);
    this.#gateway.dispatch('INTERACTION_CREATE', created);
    return firstResponse(interaction, this.#discord.waiting, this.#discord.interactionWindowMs);
  }
}

/** Source: https://docs.discord.com/developers/interactions/application-commands#permissions */
function isOffered({ default_member_permissions: needed }: RegisteredCommand, has: bigint): boolean {
  if (needed == null || has & PERMISSION.administrator) return true;
  return (BigInt(needed) & has) === BigInt(needed);
}
