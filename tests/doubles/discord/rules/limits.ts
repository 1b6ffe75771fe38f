/** A limit that Discord enforces: the smallest and the largest number of characters, items or units allowed. */
export interface Limit {
  readonly min: number;
  readonly max: number;
  /** The public page that states it. */
  readonly source: string;
}

const DOCS = 'https://docs.discord.com/developers';
const MESSAGE = `${DOCS}/resources/message#create-message`;
const EMBED = `${DOCS}/resources/message#embed-object-embed-limits`;
const MENTIONS = `${DOCS}/resources/message#allowed-mentions-object`;
const COMPONENTS = `${DOCS}/components/reference`;
const COMMANDS = `${DOCS}/interactions/application-commands`;
const INTERACTIONS = `${DOCS}/interactions/receiving-and-responding`;
const OPENAPI = 'https://github.com/discord/discord-api-spec';

function upTo(max: number, source: string): Limit {
  return { min: 0, max, source };
}

function between(min: number, max: number, source: string): Limit {
  return { min, max, source };
}

/** Every limit that the double enforces, each with its source. Lengths of text are counted in code points. */
export const LIMITS = {
  content: upTo(2000, MESSAGE),
  nonce: upTo(25, MESSAGE),
  stickers: upTo(3, MESSAGE),
  attachments: upTo(10, OPENAPI),
  requestBytes: upTo(25 * 1024 * 1024, MESSAGE),
  mentionedIds: upTo(100, MENTIONS),

  embeds: upTo(10, MESSAGE),
  embedTitle: upTo(256, EMBED),
  embedDescription: upTo(4096, EMBED),
  embedFields: upTo(25, EMBED),
  embedFieldName: between(1, 256, EMBED),
  embedFieldValue: between(1, 1024, EMBED),
  embedFooter: upTo(2048, EMBED),
  embedAuthor: upTo(256, EMBED),
  embedSum: upTo(6000, EMBED),

  legacyRows: upTo(5, `${COMPONENTS}#legacy-message-component-behavior`),
  componentsInMessage: upTo(40, COMPONENTS),
  componentId: upTo(2 ** 31 - 1, `${COMPONENTS}#anatomy-of-a-component`),
  customId: between(1, 100, `${COMPONENTS}#anatomy-of-a-component-custom-id`),
  textDisplay: between(1, 4000, OPENAPI),
  textDisplaySum: upTo(4000, 'https://github.com/discord/discord-api-docs/pull/8562'),
  containerChildren: between(1, 40, OPENAPI),
  sectionTexts: between(1, 3, `${COMPONENTS}#section`),
  galleryItems: between(1, 10, `${COMPONENTS}#media-gallery`),
  mediaDescription: between(1, 1024, `${COMPONENTS}#thumbnail`),
  mediaUrl: between(1, 2048, OPENAPI),
  rowChildren: between(1, 5, `${COMPONENTS}#action-row`),
  buttonLabel: upTo(80, `${COMPONENTS}#button`),
  buttonUrl: between(1, 512, `${COMPONENTS}#button`),
  selectOptions: between(1, 25, `${COMPONENTS}#string-select`),
  selectText: between(1, 100, `${COMPONENTS}#string-select`),
  selectDescription: upTo(100, `${COMPONENTS}#string-select`),
  selectPlaceholder: upTo(150, `${COMPONENTS}#string-select`),
  selectCount: upTo(25, `${COMPONENTS}#string-select`),

  modalTitle: between(1, 45, `${INTERACTIONS}#interaction-response-object-modal`),
  modalChildren: between(1, 5, `${INTERACTIONS}#interaction-response-object-modal`),
  modalLabel: between(1, 45, `${COMPONENTS}#label`),
  modalLabelDescription: upTo(100, `${COMPONENTS}#label`),
  modalText: upTo(4000, `${COMPONENTS}#text-input`),
  modalPlaceholder: upTo(100, `${COMPONENTS}#text-input`),

  appliedTags: upTo(5, OPENAPI),
  threadName: between(1, 100, `${DOCS}/resources/channel#start-thread-from-message`),

  messagesPage: between(1, 100, `${DOCS}/resources/message#get-channel-messages`),
  threadsPage: between(2, 100, OPENAPI),

  autocompleteChoices: upTo(25, `${COMMANDS}#autocomplete`),
  choiceName: between(
    1,
    100,
    `${COMMANDS}#application-command-object-application-command-option-choice-structure`,
  ),
  choiceValue: upTo(
    100,
    `${COMMANDS}#application-command-object-application-command-option-choice-structure`,
  ),
  commandName: between(1, 32, `${COMMANDS}#application-command-object-application-command-naming`),
  commandDescription: between(1, 100, COMMANDS),
  /** Fifteen, where older pages say five: the stricter. */
  messageCommands: upTo(5, `${COMMANDS}#registering-a-command`),
  commandOptions: upTo(25, COMMANDS),
  commandChoices: upTo(25, COMMANDS),
  commandSum: upTo(8000, COMMANDS),
  commands: upTo(100, `${COMMANDS}#registering-a-command`),
  optionString: upTo(6000, `${COMMANDS}#application-command-object-application-command-option-structure`),

  /** Milliseconds until an interaction that nobody answered is unknown. */
  interactionWindow: upTo(3000, `${INTERACTIONS}#responding-to-an-interaction`),
  /** Milliseconds that the token of an interaction lives. */
  interactionToken: upTo(15 * 60 * 1000, `${INTERACTIONS}#followup-messages`),
  /** Milliseconds that `enforce_nonce` remembers; Discord only says "the past few minutes". */
  nonceMemory: upTo(3 * 60 * 1000, MESSAGE),
  /** Bytes that a client may send to the gateway in one frame. */
  gatewayFrame: upTo(4096, `${DOCS}/events/gateway#sending-events`),
} as const satisfies Record<string, Limit>;
