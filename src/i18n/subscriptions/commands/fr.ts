import type { SubscriptionWords } from '../words.ts';

const which = 'L’abonnement, s’il y en a plusieurs dans ce salon';
const options = {
  when: 'Quand : en semaine 9:00 · lun, jeu 17:30 · 8:00 et 18:00 · toutes les 2 heures',
  zone: 'Le fuseau horaire, comme Europe/Paris ou juste Paris ; sinon le vôtre',
  topics: 'Seulement ces thèmes, séparés par des virgules : politique, sport',
  keywords: 'Ou les sujets avec ces mots ; un tiret en exclut : canicule, -football',
  sources: 'Seulement les articles de ces sources, séparées par des virgules',
  languages: 'Seulement les articles dans ces langues, avec des virgules : fr, anglais',
  size: 'Combien de sujets au plus, de 1 à 25 (10 par défaut)',
  style: 'La longueur : headlines (titres), brief (une ligne) ou full (résumé)',
  language: 'La langue des mots fixes, comme allemand (la vôtre par défaut)',
  threads: 'Fils : none (aucun), digest (un seul) ou story (un par sujet)',
  empty: 'Publier une ligne quand il n’y a rien de neuf',
};
const form = {
  title: 'Revue dans ce salon',
  submit: 'Enregistrer',
  labels: {
    when: 'Quand',
    zone: 'Fuseau horaire',
    topics: 'Thèmes',
    keywords: 'Mots',
    sources: 'Sources',
    languages: 'Langues',
    size: 'Sujets au plus',
    style: 'Longueur de chaque sujet',
    language: 'Langue des mots fixes',
    threads: 'Fils de discussion',
    empty: 'Une ligne quand il n’y a rien de neuf',
  },
  choices: {
    style: {
      headlines: 'Seulement les titres',
      brief: 'Une ligne par sujet',
      full: 'Un résumé par sujet',
    },
    threads: {
      none: 'Aucun fil',
      digest: 'Un fil avec les résumés',
      story: 'Un fil par sujet',
    },
  },
};

/** Before high marks and inside of « » stand no-break spaces, as in `fr.ts`. */

export const commandsFr: SubscriptionWords['commands'] = {
  add: { summary: 'Publier une revue dans ce salon, à ses propres heures', options, form },
  list: { summary: 'Les abonnements de ce salon, et leurs derniers envois', options: {} },
  edit: {
    summary: 'Modifier un abonnement ; un tiret seul vide une liste',
    options: {
      id: which,
      ...options,
      more: 'Demander plus : articles (sources, langues) ou looks (longueur, langue, fils)',
    },
    form,
  },
  pause: { summary: 'Ne rien publier jusqu’à la reprise', options: { id: which } },
  resume: { summary: 'Publier de nouveau', options: { id: which } },
  remove: { summary: 'Supprimer un abonnement', options: { id: which } },
  preview: {
    summary: 'Voir ce qui serait publié, sans le publier',
    options: { id: which, at: 'Quand : 18:00 ou 2026-01-31 18:00 ; sinon la prochaine fois' },
  },
  test: { summary: 'Publier une revue maintenant, pour voir', options: { id: which } },
};
