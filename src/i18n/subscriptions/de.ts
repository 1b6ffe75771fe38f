import { counter } from '../plural.ts';
import { commandsDe } from './commands/de.ts';
import type { SubscriptionWords } from './words.ts';

export const subscriptionsDe: SubscriptionWords = {
  commands: commandsDe,
  obstacles: {
    'not-in-channel': () =>
      'Ich bin nicht in diesem Kanal. Schreibe hier `/invite @newsdesk`, oder füge die App in den Einstellungen des Kanals hinzu; versuche es dann noch einmal.',
    'no-channel': () => 'Ich sehe diesen Kanal nicht. Lass mich hinein, oder nimm einen anderen Kanal.',
    archived: () =>
      'Dieser Kanal ist archiviert. Hole ihn aus dem Archiv zurück, oder nimm einen anderen Kanal.',
    removed: () => 'Ich bin nicht mehr in diesem Workspace. Bitte einen Admin, die App neu zu installieren.',
    restricted: () =>
      'In diesem Kanal dürfen nur manche posten. Bitte einen Admin, mich hier posten zu lassen, oder nimm einen anderen Kanal.',
    permissions: (names) =>
      `Mir fehlen in diesem Kanal Rechte: ${names}. Gib sie meiner Rolle in den Einstellungen des Kanals unter „Berechtigungen“; versuche es dann noch einmal.`,
    scopes: (names) =>
      `Die App wurde ohne das installiert, was sie braucht: ${names}. Bitte einen Admin, diese Scopes hinzuzufügen und sie neu zu installieren.`,
    kind: () => 'In einem Kanal dieser Art kann ich nicht posten. Nimm einen Textkanal.',
  },
  mistakes: {
    'no-such-cadence':
      'Ich verstehe nicht, wann ich posten soll. Schreibe zum Beispiel `werktags 9:00` oder `alle 2 Stunden`.',
    'no-such-time': 'Das ist keine Uhrzeit. Schreibe zum Beispiel `9:00` oder `17:30`.',
    'no-times': 'Die Uhrzeit fehlt. Schreibe zum Beispiel `täglich 9:00`.',
    'too-many-times': 'Das sind zu viele Uhrzeiten: höchstens 24 am Tag.',
    'same-time-twice': 'Eine Uhrzeit steht zweimal da. Einmal genügt.',
    'no-such-day': 'Das ist kein Wochentag. Schreibe zum Beispiel `Mo, Do 9:00`.',
    'no-days': 'Der Wochentag fehlt. Schreibe zum Beispiel `Mo, Do 9:00`.',
    'same-day-twice': 'Ein Tag steht zweimal da. Einmal genügt.',
    'no-such-hours': 'Stunden gehen von 1 bis 168. Schreibe zum Beispiel `alle 2 Stunden`.',
    'no-such-minutes': 'Minuten gehen von 5 bis 1440. Schreibe zum Beispiel `alle 30 Minuten`.',
    'no-such-cron':
      'Dieser Cron-Ausdruck geht nicht. Schreibe fünf Felder, zum Beispiel `cron 30 8 * * 1-5`.',
    'cron-never': 'Dieser Cron-Ausdruck trifft nie zu. Schreibe zum Beispiel `cron 30 8 * * 1-5`.',
    'cron-too-often': 'Das ist öfter als alle fünf Minuten. Lass mehr Zeit dazwischen.',
    'no-such-zone': 'Diese Zeitzone gibt es nicht. Schreibe zum Beispiel `Europe/Berlin`.',
  },
  cadence: {
    typed: {
      daily: 'täglich tag tage tagen',
      weekdays: 'werktags werktag werktage wochentags',
      weekend: 'wochenende wochenenden',
      weekly: 'wöchentlich',
      hourly: 'stündlich',
      every: 'jede jeden jedes alle',
      hours: 'stunde stunden std',
      minutes: 'minute minuten',
      at: 'um',
      to: 'bis',
      filler: 'und am an von uhr immer',
    },
    daily: (time) => `täglich um ${time}`,
    weekdays: (time) => `werktags um ${time}`,
    weekly: (days, time) => `${days} um ${time}`,
    several: (times) => `täglich um ${times}`,
    hours: counter('de', { one: 'jede Stunde', other: 'alle # Stunden' }),
    minutes: counter('de', { one: 'jede Minute', other: 'alle # Minuten' }),
    cron: (expression) => `nach cron ${expression}`,
    eachWeek: (_day, name) => `${name.toLowerCase()}s`,
  },
  plan: {
    sentence: (time, content) => `${time}: ${content}.`,
    quoted: (words) => `„${words}“`,
    zone: (city) => `Zeitzone ${city}`,
    stories: counter('de', { one: 'das wichtigste neue Thema', other: 'die # wichtigsten neuen Themen' }),
    on: (topics) => `zu ${topics}`,
    saying: (keywords) => `mit ${keywords}`,
    either: (onTopics, sayingKeywords) => `${onTopics} oder ${sayingKeywords}`,
    without: (words) => `ohne ${words}`,
    from: (sources) => `von ${sources}`,
    inLanguages: (languages) => `auf ${languages}`,
    id: (id) => `Kennung: ${id}`,
    sayNothing: 'Eine Zeile, wenn es nichts Neues gibt',
  },
  state: {
    added: 'Abo angelegt',
    changed: 'Abo geändert',
    paused: 'Abo pausiert',
    resumed: 'Abo läuft wieder',
    removed: 'Abo entfernt',
    again: (command) => `Um es wieder anzulegen: \`${command}\``,
    here: 'Abos dieses Kanals',
    moreHere: (count) => `Weitere aus der Datei des Betreibers, hier nicht gezeigt: ${count}.`,
    nextPosts: 'Nächste Termine',
    next: (date) => `Nächster Termin: ${date}`,
    never: 'Sein Termin kommt nie wieder. Gib ihm einen anderen.',
    noneOn: (topics) =>
      `Bisher gehört kein Artikel zum Bereich ${topics}. Prüfe, wie er geschrieben wird, oder warte auf den ersten.`,
    noneFrom: (sources) =>
      `Keiner der neuesten Artikel ist von ${sources}. Prüfe, wie die Quelle geschrieben wird, oder warte auf den ersten.`,
    pausedSince: (date) => `Pausiert seit ${date}.`,
    fromFile: 'Aus der Datei des Betreibers; nur dort lässt es sich ändern.',
    last: {
      pending: (date) => `Der Digest von ${date} ist unterwegs`,
      sending: (date) => `Der Digest von ${date} wird gerade gesendet`,
      sent: (date) => `Zuletzt: ${date}`,
      uncertain: (date) => `Zuletzt: ${date}, vielleicht ohne Erfolg: Die Plattform hat es nicht bestätigt`,
      dead: (date) => `Der Digest von ${date} ließ sich nicht zustellen`,
    },
    noneYet: 'Noch nichts gepostet',
    open: 'Nachricht öffnen',
    preview: (date) => `Das würde gepostet: ${date}. Nur du siehst es.`,
    notDue: (date) =>
      `Dann ist nichts fällig: ${date}. So sähe ein Post zu dieser Zeit aus. Nur du siehst es.`,
    ifResumed: (date) => `Wenn es jetzt weiterginge, würde das gepostet: ${date}. Nur du siehst es.`,
    notForeseen: (date) =>
      `Bis dahin kommen zu viele Posts, um es vorherzusehen. Gib eine Zeit an bis: ${date}.`,
    nothingNew: (date) => `${date}: Es würde nichts gepostet, denn für dieses Abo gibt es nichts Neues.`,
    tested: 'Kommt gleich, zur Probe. Für den nächsten Digest gilt alles darin weiter als neu.',
    nothingToTest: 'Für dieses Abo gibt es nichts Neues; darum wurde nichts gepostet.',
  },
  why: {
    sent: (date) => `Gepostet: ${date}.`,
    uncertain: (date) =>
      `Gesendet: ${date}. Die Plattform hat es aber nicht bestätigt. Zweimal wird nichts gesendet: Sieh nach, ob es da ist.`,
    sending: (date) => `Er ist unterwegs, im Digest von ${date}.`,
    waiting: (date) => `Er bewirbt sich um einen Platz im nächsten Digest: ${date}.`,
    resting: (command) => `Er wartet, weil dieses Abo ruht. Weiter geht es mit \`${command}\`.`,
    filtered: {
      topics: (wanted) => `Er gehört nicht zu dem, was gewünscht ist (${wanted}).`,
      without: (word) => `Darin steht ${word}, und das ist hier ausgeschlossen.`,
      sources: (wanted) => `Er ist aus einer anderen Quelle als gewünscht (${wanted}).`,
      languages: (wanted) => `Er ist in einer anderen Sprache als gewünscht (${wanted}).`,
    },
    change: (command) => `Ändern lässt sich das mit \`${command}\`.`,
    copy: (headline) => `Er ist eine Kopie von „${headline}“, und nur einer von beiden wird gepostet.`,
    below: (date) =>
      `Er stand zur Wahl (${date}), doch andere Themen waren wichtiger. Mit größerer \`size\` ist mehr Platz.`,
    told: (date) =>
      `Sein Thema stand schon da (${date}), mit einem anderen Artikel; dieser brachte nichts Neues.`,
    before: (imported, since) =>
      `Er kam zu früh (${imported}): Dieses Abo beachtet, was danach kam (${since}).`,
    withdrawn: (date) => `Er wurde zurückgezogen (${date}): Seine Datei ist weg.`,
    failed: (date, why) => `Er sollte gepostet werden (${date}), doch das ist gescheitert: ${why}.`,
    of: (subscription, sentence) => `${subscription} – ${sentence}`,
  },
  buttons: {
    change: 'Ändern',
    articles: 'Quellen und Sprachen',
    looks: 'Umfang und Threads',
    pause: 'Pausieren',
    resume: 'Fortsetzen',
    preview: 'Vorschau',
    remove: 'Entfernen',
  },
  errors: {
    noChannel: 'Abos gehören zu einem Kanal: Schreibe das in einem.',
    guests: 'Gäste können Abos nicht ändern. Bitte ein Mitglied dieses Kanals.',
    outsiders:
      'Nur Mitglieder dieses Kanals können seine Abos ändern. Tritt ihm zuerst bei und versuche es dann noch einmal.',
    admins: 'Hier können nur Admins des Workspace Abos ändern. Bitte einen von ihnen.',
    managers: 'Um Abos zu ändern, brauchst du hier das Recht „Kanäle verwalten“. Bitte jemanden, der es hat.',
    unknownPerson:
      'Ich konnte nicht herausfinden, wer hier Abos ändern darf. Versuche es gleich noch einmal, oder bitte einen Admin.',
    none: (example) => `In diesem Kanal gibt es noch kein Abo. Lege eines an: \`${example}\`.`,
    unknown: (id, known) => `In diesem Kanal gibt es kein Abo „${id}“. Es gibt: ${known}.`,
    which: (known) => `In diesem Kanal gibt es mehrere Abos. Sag mit \`id\`, welches: ${known}.`,
    fromFile: 'Dieses Abo steht in der Datei des Betreibers und lässt sich nur dort ändern.',
    changedMeanwhile: 'Jemand anders hat dieses Abo gerade geändert. Sieh es dir noch einmal an.',
    tooMany: (most) => `In diesem Kanal gibt es ${most} Abos, mehr gehen nicht. Entferne erst eines.`,
    zoneMissing: (example) =>
      `Ich kenne die Zeitzone dieses Kanals nicht. Gib sie an, zum Beispiel: \`${example}\`.`,
    nothingGiven: 'Sag, was sich ändern soll, zum Beispiel `size:5`.',
    unreachable:
      'Ich konnte mir diesen Kanal nicht ansehen, weil die Plattform nicht geantwortet hat. Versuche es gleich noch einmal.',
    badLanguage: (value, known) => `„${value}“ ist keine Sprache, die ich spreche. Wähle aus: ${known}.`,
    badAt: (value) =>
      `Die Zeit „${value}“ verstehe ich nicht. Schreibe zum Beispiel \`18:00\` oder \`2026-01-31 18:00\`.`,
    pastAt: (value) => `„${value}“ ist vorbei. Nenne eine Zeit, die noch kommt, zum Beispiel \`18:00\`.`,
    noLanguage: (value) =>
      `Die Sprache „${value}“ kenne ich nicht. Schreibe ihren Namen oder ihr Kürzel, zum Beispiel \`Französisch\` oder \`fr\`.`,
    tooManyNames: (option, most) => `\`${option}\` nimmt höchstens ${most} Einträge. Lass welche weg.`,
    nameTooLong: (option, most) =>
      `Ein Eintrag von \`${option}\` ist zu lang: höchstens ${most} Zeichen. Setze Kommas dazwischen.`,
    same: (id) => `Dieses Abo gibt es in diesem Kanal schon: „${id}“. Ändere es mit \`/subscription edit\`.`,
  },
};
