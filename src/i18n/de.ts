import { articleDe, savedDe } from './articles/de.ts';
import { discussionsDe, inSeconds } from './discussions/de.ts';
import { anyOf } from './lists.ts';
import { counter, ordinal } from './plural.ts';
import { subscriptionsDe } from './subscriptions/de.ts';
import { webDe } from './web/de.ts';
import type { Words } from './words.ts';

const articles = counter('de', { one: '# Artikel', other: '# Artikel' });
const stories = counter('de', { one: '# Thema', other: '# Themen' });
const sources = counter('de', { one: '# Quelle', other: '# Quellen' });
const moreStories = counter('de', { one: '# weiteres Thema', other: '# weitere Themen' });
const moreSources = counter('de', { one: '# weiteren', other: '# weiteren' });
const place = ordinal('de', { other: '#.' });

export const de: Words = {
  commands: {
    digest: {
      summary: 'Die Nachrichten in Kürze',
      options: {
        topic: 'Nur Artikel aus diesem Bereich',
        since: 'Nur Artikel ab dann: 24h, 7d, „letzten Montag“ oder ein Datum wie 2026-01-31',
        size: 'Wie viele Themen, von 1 bis 25 (10, wenn du nichts sagst)',
        explain: 'Zu jedem Thema sagen, warum es an seinem Platz steht',
        page: 'Welche Seite, wenn es mehr Themen gibt, als eine zeigt',
        share: 'Allen in diesem Kanal zeigen',
      },
    },
    article: {
      summary: 'Einen Artikel anhand einiger Wörter finden',
      options: {
        query: 'Wörter aus Überschrift oder Text; ohne Wörter der neueste Artikel',
        full: 'Der ganze Text, nur für dich',
        page: 'Welche Seite des Textes',
        share: 'Die Karte allen in diesem Kanal zeigen',
        discuss: 'Einen Thread dazu in diesem Kanal öffnen',
        tag: 'Ein Tag für den Thread, in einem Forum, das einen verlangt',
        find: 'In einem Formular nach den Wörtern fragen',
      },
      form: { title: 'Einen Artikel finden', submit: 'Finden', labels: { query: 'Artikel' }, choices: {} },
    },
    why: {
      summary: 'Warum ein Artikel hier gepostet wurde oder nicht',
      options: { article: 'Wörter aus dem Artikel, seine Adresse oder seine Kennung' },
    },
    subscription: { summary: 'Digests, die in diesem Kanal erscheinen', options: {} },
    saved: {
      summary: 'Artikel, die du gemerkt hast',
      options: {
        add: 'Einen Artikel merken: Wörter daraus, seine Adresse oder seine Kennung',
        remove: 'Einen entfernen: Wörter daraus, seine Adresse oder seine Kennung',
        page: 'Welche Seite, wenn es mehr als zehn sind',
      },
    },
    newsdesk: { summary: 'Über diesen Bot', options: {} },
  },
  yes: 'ja',
  no: 'nein',
  discuss: 'Diskutieren',
  share: 'Im Kanal teilen',
  shared: 'Unten geteilt, für alle hier.',
  sharedAlready: 'Das wurde hier gerade eben gezeigt.',
  cannotShare:
    'Anderen zeigen kann ich etwas nur in einem Kanal, in dem du schreiben darfst. Frag dort danach, oder lass `share` weg.',
  sharedBy: (name) => `Geteilt von ${name}`,
  empty: 'Es gibt noch keine Artikel. Lege welche in den Ordner, dann stehen sie binnen einer Minute hier.',
  digest: {
    title: (date) => `Presseschau · ${date}`,
    read: (all, told, from) =>
      [articles(all), stories(told), ...(from === 0 ? [] : [sources(from)])].join(', '),
    preview: (headlines, more) => (more === 0 ? headlines : `${headlines} · und ${moreStories(more)}`),
    onTopic: (topic) => `Bereich: ${topic}`,
    since: (date) => `seit dem ${date}`,
    alsoFrom: 'Auch bei ',
    moreSources,
    update: 'Neues dazu',
    nothingNew: 'Nichts Neues seit dem letzten Digest.',
    otherNews: 'Weitere Nachrichten',
    inBrief: 'Kurz notiert',
    moreStories: (count, command) => moreStories(count) + (command === null ? '' : `: ${command}`),
    narrowDown: (command) => `Nur ein Bereich: ${command}`,
    readOne: (command) => `Ein Artikel: ${command} und ein paar Wörter`,
    range: (from, to) => `Themen ${from} bis ${to}`,
    more: 'Weitere Themen',
    otherTopic: 'Anderer Bereich',
    subscribe: 'Kanal abonnieren',
    noMore: (count) =>
      `Das war alles: Es gibt ${stories(count)}. Lass \`page\` weg, um von vorn zu beginnen.`,
    sinceLook: 'neu, seit du zuletzt geschaut hast',
    nothingSinceLook: (date) =>
      `Seit du zuletzt geschaut hast (${date}), ist nichts Neues gekommen. Alles zeigt \`/digest\`.`,
    nothingSince: (since, newest) =>
      `Nichts seit dem ${since}: Der neueste Artikel ist vom ${newest}. Frage nach einem früheren Datum, oder lass \`since\` weg.`,
    noSuchTopic: (topic) => `Kein Artikel gehört zum Bereich „${topic}“.`,
    topicsAre: (topics) => `Zur Auswahl stehen: ${topics.join(', ')}.`,
    didYouMean: (topics) => `Meintest du ${topics.map((topic) => `„${topic}“`).join(' oder ')}?`,
  },
  why: {
    place: (at, score) => `${place(at)} Platz (${score})`,
    because: (at, reasons) => `${at}: ${reasons}`,
    toldBy: (count) => `berichtet von ${sources(count)}`,
    latest: (date) => `neuester Artikel: ${date}`,
    askedFor: (wanted) => `du hast nach ${wanted} gefragt`,
    toldBefore: 'vieles davon stand schon in einer früheren Ausgabe',
    like: (headline) => `ähnlich wie „${headline}“ weiter oben`,
    enoughOf: (by) => `weiter oben steht schon genug von ${by}`,
  },
  topics: {
    arts: 'Kultur',
    crime: 'Kriminalität',
    disaster: 'Katastrophen',
    economy: 'Wirtschaft',
    education: 'Bildung',
    environment: 'Umwelt',
    health: 'Gesundheit',
    people: 'Menschen',
    labour: 'Arbeit',
    lifestyle: 'Lebensart',
    politics: 'Politik',
    religion: 'Religion',
    science: 'Wissenschaft und Technik',
    society: 'Gesellschaft',
    sport: 'Sport',
    conflict: 'Konflikte',
    weather: 'Wetter',
  },
  article: articleDe,
  discussions: discussionsDe,
  corrections: {
    corrected: (date) => `Korrigiert am ${date}`,
    withdrawn: (date) => `Zurückgezogen am ${date}`,
    newHeadline: (before, headline) =>
      `Korrektur: Die Überschrift war „${before}“ und ist jetzt „${headline}“.`,
    newHeadlineAndText: (before, headline) =>
      `Korrektur: Die Überschrift war „${before}“ und ist jetzt „${headline}“. Auch der Text ist neu.`,
    newText: (headline) => `Korrektur: Der Text von „${headline}“ ist neu.`,
    newAddress: (headline) => `Korrektur: „${headline}“ hat eine neue Adresse.`,
    gone: (headline) => `Von der Quelle zurückgezogen: „${headline}“`,
    back: (headline) => `Von der Quelle wieder veröffentlicht: „${headline}“`,
  },
  errors: {
    unknownOption: (name, known) =>
      `Die Option „${name}“ gibt es nicht. Die Optionen sind ${known.map((option) => `\`${option}\``).join(', ')}.`,
    noOptions: (command) => `\`/${command}\` hat keine Optionen. Schreibe nur den Befehl.`,
    twice: (name) => `\`${name}\` steht zweimal da. Einmal genügt.`,
    openQuote: 'Ein Anführungszeichen ist offen geblieben. Schließe es, oder lass es weg.',
    quotesNeeded: (example) => `Setze Werte mit Leerzeichen in Anführungszeichen: \`${example}\`.`,
    nameValue: (example) => `Schreibe Optionen als \`name:wert\`, zum Beispiel \`${example}\`.`,
    extraWords: (words) => `Mit „${words}“ kann ich nichts anfangen. Schreibe Optionen als \`name:wert\`.`,
    missing: (name, example) => `\`${name}\` fehlt. Zum Beispiel: \`${example}\`.`,
    wholeNumber: (name, value, from, to, example) =>
      `\`${name}\` ist eine ganze Zahl von ${from} bis ${to}, nicht „${value}“. Zum Beispiel: \`${example}\`.`,
    tooLong: (name, most) => `\`${name}\` ist zu lang: höchstens ${most} Zeichen.`,
    badValue: (name, value, example) =>
      `„${value}“ geht bei \`${name}\` nicht. Zum Beispiel: \`${example}\`.`,
    badChoice: (name, value, known) =>
      `„${value}“ geht bei \`${name}\` nicht. Möglich: ${anyOf(
        known.map((choice) => `\`${choice}\``),
        'de',
      )}.`,
    badSince: (value) =>
      `Die Zeit „${value}“ verstehe ich nicht. Schreibe \`24h\`, \`7d\`, \`gestern\`, \`letzten Montag\` oder ein Datum wie \`2026-01-31\`.`,
    unknownCommand: (name, known) =>
      `Den Befehl \`/${name}\` gibt es nicht. Versuche ${anyOf(
        known.map((command) => `\`/${command}\``),
        'de',
      )}.`,
    outdated: 'Das stammt aus einer älteren Version. Was es jetzt gibt, zeigt `/newsdesk help`.',
    subcommand: (command, typed, known) =>
      `${typed === '' ? 'Sag, was zu tun ist' : `\`/${command} ${typed}\` gibt es nicht`}. Möglich sind ${known.map((name) => `\`/${command} ${name}\``).join(', ')}.`,
    tooMuch:
      'Hier gibt es mehr, als in eine Antwort passt. Frage nach weniger: kleinere `size` oder ein `topic`.',
    editAgain: 'Noch einmal bearbeiten',
    draftGone: 'Was du geschrieben hast, ist nicht mehr aufbewahrt. Öffne das Formular bitte neu.',
    tooFast: (seconds) =>
      `Das war viel auf einmal; das Letzte habe ich nicht getan. Versuche es ${inSeconds(seconds)} noch einmal.`,
    tooBusy: (seconds) =>
      `In diesem Workspace ist gerade viel los; das habe ich nicht getan. Versuche es ${inSeconds(seconds)} noch einmal.`,
    failed: (reference) =>
      `Bei uns ist etwas schiefgegangen; es steht unter ${reference} im Protokoll. Versuche es gleich noch einmal.`,
  },
  subscriptions: subscriptionsDe,
  saved: savedDe,
  newsdesk: {
    commands: {
      help: { summary: 'Was ich kann', options: { command: 'Ein Befehl, etwa digest; ohne einen alle' } },
      status: { summary: 'Wie es steht, und was hier erscheint', options: {} },
      about: { summary: 'Was dieser Bot ist', options: {} },
    },
    helpTitle: 'Was ich kann',
    examples: 'Versuche `/digest topic:science`, `/article` und ein paar Wörter, oder `/subscription add`.',
    moreHelp: (command) => `Mehr über einen davon, etwa mit \`${command}\`.`,
    elsewhere: (find, discuss) =>
      `In einem Thread auf Slack, wo Befehle nicht gehen, schreibe mir: \`@Newsdesk article belarus\`. Im Menü einer Nachricht stehen „${find}“ und „${discuss}“.`,
    statusTitle: 'Wie es steht',
    holds: (count, date) => `${articles(count)}, der neueste vom ${date}.`,
    noPosts: (command) => `Hier erscheint nichts von selbst. Das ändert \`${command}\`.`,
    posts: 'Was in diesem Kanal erscheint',
    rests: 'ruht',
    aboutIt: (version) =>
      `Newsdesk ${version}: Digests der Artikel, die ein Team in einen Ordner legt, in Slack, Discord und im Terminal. Es fragt kein Netz und kein Modell. Freie Software (MIT).`,
  },
  messageActions: {
    find: 'Diesen Artikel finden',
    discuss: 'Diesen Link diskutieren',
    noLink:
      'In dieser Nachricht steht kein Link. Wähle eine mit einem Link, oder tippe `/article` und ein paar Wörter.',
    noWords:
      'In dieser Nachricht stehen keine Wörter, nach denen ich suchen kann. Tippe `/article` und ein paar Wörter.',
  },
  terminal: {
    welcome:
      'Schreibe `/digest`, oder `/article` und ein paar Wörter; `help` zeigt die Befehle, `exit` beendet.',
    onlyWords: (example) =>
      `Um einen Artikel zu finden, schreibe \`${example}\`. \`help\` zeigt die Befehle.`,
    page: (address) => `Wie Slack und Discord es zeigen würden, solange dies läuft: ${address}`,
  },
  web: webDe,
};
