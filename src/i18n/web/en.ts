import { counter } from '../plural.ts';
import type { WebWords } from './words.ts';

/** In English. */
export const webEn: WebWords = {
  lead: 'What Slack and Discord would show, drawn from what each would be sent. Nothing leaves this machine.',
  skip: 'Skip to the line for commands',
  look: 'Look',
  both: 'Both',
  colours: 'Colours',
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  messages: 'Messages',
  command: 'Command',
  placeholder: '/digest, /article and a few words, /subscription add',
  send: 'Send',
  onlyYou: 'Only visible to you',
  onlyYouCanSee: 'Only you can see this',
  youTyped: (command) => `You typed ${command}`,
  edited: 'edited',
  replies: counter('en', { one: '# reply', other: '# replies' }),
  thread: 'Thread',
  back: 'Back to the channel',
  linkPreview: 'Slack shows here what the link leads to.',
  optional: 'optional',
  cancel: 'Cancel',
  choose: 'Choose',
  ends: 'Nothing has to be ended here: close this page. The bot runs on until it is stopped where it was started.',
  lost: 'The bot does not answer. Is it still running?',
};
