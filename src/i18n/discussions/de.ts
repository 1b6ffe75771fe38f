import { counter } from '../plural.ts';
import type { DiscussionWords } from './words.ts';

/** "in 5 seconds" in this language. */
export const inSeconds = counter('de', { one: 'in # Sekunde', other: 'in # Sekunden' });

/** In German. */
export const discussionsDe: DiscussionWords = {
  inThread: 'Im Thread darüber sprechen.',
  keyFacts: 'Wichtige Fakten',
  by: (names) => `Von ${names}`,
  alsoIn: 'Auch besprochen in ',
  opened: 'Der Thread ist offen: ',
  isThere: 'Es gibt schon einen Thread dazu: ',
  chooseTag:
    'Beiträge in diesem Forum brauchen einen Tag. Wähle einen: Ich nehme ihn hier künftig, wenn kein anderer passt.',
  tag: 'Tag',
  errors: {
    noTags:
      'Beiträge in diesem Forum brauchen einen Tag, und es gibt keinen, den ich verwenden darf. Bitte alle, die das Forum verwalten, einen anzulegen.',
    noChannel: 'Threads gibt es in Kanälen. Frag in einem Kanal danach.',
    mayNotWrite:
      'Du darfst in diesem Kanal nicht schreiben, also öffne ich hier keinen Thread für dich. Frag in einem, in dem du es darfst.',
    busy: 'Der Thread wird gerade geöffnet. Drück gleich noch einmal, um hinzukommen.',
    cannotTell: (code) =>
      `Ich kann nicht feststellen, ob der Thread geöffnet wurde (${code}). Such ihn in diesem Kanal, oder lass mich den Verlauf lesen und drück noch einmal.`,
    tooMany:
      'Auf diesem Server sind zu viele Threads offen. Schließt einige, die niemand braucht, und drück noch einmal.',
    locked:
      'Threads sind mir in diesem Kanal verschlossen. Bitte einen Admin, sie zu öffnen, oder nimm einen anderen Kanal.',
    wait: (seconds) => `Die Plattform bittet mich zu warten. Drück ${inSeconds(seconds)} noch einmal.`,
    unreachable: 'Die Plattform antwortet gerade nicht. Drück in einer Minute noch einmal.',
    refused: (code) =>
      `Die Plattform hat den Thread abgelehnt (${code}). Drück noch einmal, oder frag, wer diesen Bot betreibt.`,
  },
};
