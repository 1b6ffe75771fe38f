import { counter } from '../plural.ts';
import type { WebWords } from './words.ts';

/** In German. */
export const webDe: WebWords = {
  lead: 'Was Slack und Discord zeigen würden, gezeichnet nach dem, was jedes bekäme. Nichts verlässt diesen Rechner.',
  skip: 'Zur Befehlszeile springen',
  look: 'Ansicht',
  both: 'Beide',
  colours: 'Farben',
  system: 'Automatisch',
  light: 'Hell',
  dark: 'Dunkel',
  messages: 'Nachrichten',
  command: 'Befehl',
  placeholder: '/digest, /article mit ein paar Wörtern, /subscription add',
  send: 'Senden',
  onlyYou: 'Nur für dich sichtbar',
  onlyYouCanSee: 'Nur du kannst das sehen',
  youTyped: (command) => `Du hast ${command} geschrieben`,
  edited: 'bearbeitet',
  replies: counter('de', { one: '# Antwort', other: '# Antworten' }),
  thread: 'Unterhaltung',
  back: 'Zurück zum Kanal',
  linkPreview: 'Hier zeigt Slack, wohin der Link führt.',
  optional: 'freiwillig',
  cancel: 'Abbrechen',
  choose: 'Wählen',
  ends: 'Hier muss nichts beendet werden: Schließe diese Seite. Der Bot läuft weiter, bis er dort beendet wird, wo er gestartet wurde.',
  lost: 'Der Bot antwortet nicht. Läuft er noch?',
};
