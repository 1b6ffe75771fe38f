const BLOCKS = 'https://docs.slack.dev/reference/block-kit/blocks';
const ELEMENTS = 'https://docs.slack.dev/reference/block-kit/block-elements';
const MODALS = 'https://docs.slack.dev/reference/views/modal-views';
const OBJECTS = 'https://docs.slack.dev/reference/block-kit/composition-objects';

/**
 * What Slack refuses to take more of: a number of characters (UTF-16 code units) or of items, and the page
 * that states it. Slack does not say how it counts an emoji; the double counts it as two, the stricter way.
 */
export const LIMITS = {
  blocksPerMessage: { max: 50, source: BLOCKS },
  blockId: { max: 255, source: BLOCKS },
  actionId: { max: 255, source: ELEMENTS },
  headerText: { max: 150, source: `${BLOCKS}/header-block` },
  sectionText: { max: 3000, source: `${BLOCKS}/section-block` },
  sectionFields: { max: 10, source: `${BLOCKS}/section-block` },
  sectionFieldText: { max: 2000, source: `${BLOCKS}/section-block` },
  contextElements: { max: 10, source: `${BLOCKS}/context-block` },
  contextText: { max: 3000, source: `${OBJECTS}/text-object` },
  actionsElements: { max: 25, source: `${BLOCKS}/actions-block` },
  imageAltText: { max: 2000, source: `${BLOCKS}/image-block` },
  imageTitle: { max: 2000, source: `${BLOCKS}/image-block` },
  url: { max: 3000, source: `${ELEMENTS}/button-element` },
  buttonText: { max: 75, source: `${ELEMENTS}/button-element` },
  buttonValue: { max: 2000, source: `${ELEMENTS}/button-element` },
  accessibilityLabel: { max: 75, source: `${ELEMENTS}/button-element` },
  selectOptions: { max: 100, source: `${ELEMENTS}/select-menu-element` },
  selectOptionGroups: { max: 100, source: `${ELEMENTS}/select-menu-element` },
  placeholder: { max: 150, source: `${ELEMENTS}/select-menu-element` },
  overflowOptions: { max: 5, source: `${ELEMENTS}/overflow-menu-element` },
  optionText: { max: 75, source: `${OBJECTS}/option-object` },
  /** Newer pages say 150; 75 is what every version of the platform takes. */
  optionValue: { max: 75, source: `${OBJECTS}/option-object` },
  optionGroupLabel: { max: 75, source: `${OBJECTS}/option-group-object` },
  confirmTitle: { max: 100, source: `${OBJECTS}/confirmation-dialog-object` },
  confirmText: { max: 300, source: `${OBJECTS}/confirmation-dialog-object` },
  confirmButton: { max: 30, source: `${OBJECTS}/confirmation-dialog-object` },
  richTextIndent: { max: 8, source: `${BLOCKS}/rich-text-block` },
  /** Over all the `markdown` blocks of one message. */
  markdownText: { max: 12_000, source: `${BLOCKS}/markdown-block` },
  /** Over all blocks of one message. Undocumented: measured by users, answered `msg_blocks_too_long`. */
  textOfAllBlocks: { max: 13_200, source: 'https://github.com/slackapi/bolt-js/issues/2509' },
  historyPage: { max: 999, source: 'https://docs.slack.dev/reference/methods/conversations.history' },
  historyPageUnlisted: { max: 15, source: 'https://docs.slack.dev/apis/web-api/rate-limits' },
  membersPage: {
    max: 999,
    source:
      'https://docs.slack.dev/tools/node-slack-sdk/reference/web-api/interfaces/ConversationsMembersArguments',
  },
  messageText: { max: 40_000, source: 'https://docs.slack.dev/reference/methods/chat.postMessage' },
  viewBlocks: { max: 100, source: BLOCKS },
  viewTitle: { max: 24, source: MODALS },
  viewSubmit: { max: 24, source: MODALS },
  viewClose: { max: 24, source: MODALS },
  privateMetadata: { max: 3000, source: MODALS },
  callbackId: { max: 255, source: MODALS },
  inputLabel: { max: 2000, source: `${BLOCKS}/input-block` },
  inputHint: { max: 2000, source: `${BLOCKS}/input-block` },
  inputText: { max: 3000, source: `${ELEMENTS}/plain-text-input-element` },
  triggerIdSeconds: { max: 3, source: 'https://docs.slack.dev/interactivity/handling-user-interaction' },
  responseUrlUses: { max: 5, source: 'https://docs.slack.dev/interactivity/handling-user-interaction' },
  responseUrlMinutes: { max: 30, source: 'https://docs.slack.dev/interactivity/handling-user-interaction' },
  acknowledgementSeconds: {
    max: 3,
    source: 'https://docs.slack.dev/interactivity/handling-user-interaction',
  },
  sockets: { max: 10, source: 'https://docs.slack.dev/apis/events-api/using-socket-mode' },
} as const satisfies Record<string, { max: number; source: string }>;
