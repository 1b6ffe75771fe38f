import type { SubscriptionWords } from '../words.ts';

const which = 'Das Abo, wenn es in diesem Kanal mehrere gibt';
const options = {
  when: 'Wann: werktags 9:00 · Mo, Do 17:30 · 8:00 und 18:00 · alle 2 Stunden',
  zone: 'Die Zeitzone, etwa Europe/Berlin oder nur Berlin; deine, wenn du nichts sagst',
  topics: 'Nur Themen aus diesen Bereichen, mit Kommas: Politik, Sport',
  keywords: 'Oder Themen mit diesen Wörtern; ein Minus schließt aus: Hitzewelle, -Fußball',
  sources: 'Nur Artikel aus diesen Quellen, mit Kommas',
  languages: 'Nur Artikel in diesen Sprachen, mit Kommas: de, Französisch',
  size: 'Wie viele Themen höchstens, von 1 bis 25 (10, wenn du nichts sagst)',
  style: 'Wie viel zu jedem Thema: headlines (Überschrift), brief (kurz) oder full (ganz)',
  language: 'Die Sprache der festen Wörter, etwa Englisch (deine, wenn du nichts sagst)',
  threads: 'Threads: none (keine), digest (einer) oder story (einer je Thema)',
  empty: 'Ob eine Zeile erscheint, wenn es nichts Neues gibt',
};
const form = {
  title: 'Digest in diesem Kanal',
  submit: 'Speichern',
  labels: {
    when: 'Wann',
    zone: 'Zeitzone',
    topics: 'Bereiche',
    keywords: 'Wörter',
    sources: 'Quellen',
    languages: 'Sprachen',
    size: 'Themen höchstens',
    style: 'Wie viel zu jedem Thema',
    language: 'Sprache der festen Wörter',
    threads: 'Threads',
    empty: 'Eine Zeile, wenn es nichts Neues gibt',
  },
  choices: {
    style: {
      headlines: 'Nur Überschriften',
      brief: 'Eine Zeile zu jedem Thema',
      full: 'Eine Zusammenfassung zu jedem Thema',
    },
    threads: {
      none: 'Keine Threads',
      digest: 'Ein Thread mit den Zusammenfassungen',
      story: 'Ein Thread zu jedem Thema',
    },
  },
};

export const commandsDe: SubscriptionWords['commands'] = {
  add: { summary: 'In diesem Kanal einen Digest posten, zu eigenen Zeiten', options, form },
  list: { summary: 'Die Abos dieses Kanals, und wie es ihnen zuletzt erging', options: {} },
  edit: {
    summary: 'Ein Abo ändern; ein Minus allein leert eine Liste',
    options: {
      id: which,
      ...options,
      more: 'Nach mehr fragen: articles (Quellen, Sprachen) oder looks (Umfang, Sprache, Threads)',
    },
    form,
  },
  pause: { summary: 'Nichts posten, bis es weitergeht', options: { id: which } },
  resume: { summary: 'Wieder posten', options: { id: which } },
  remove: { summary: 'Ein Abo entfernen', options: { id: which } },
  preview: {
    summary: 'Sehen, was gepostet würde, ohne es zu posten',
    options: { id: which, at: 'Wann: 18:00 oder 2026-01-31 18:00; sonst zum nächsten Termin' },
  },
  test: { summary: 'Jetzt einen Digest posten, um zu sehen, wie er aussieht', options: { id: which } },
};
