import { counter } from '../plural.ts';
import type { DiscussionWords } from './words.ts';

/** "in 5 seconds" in this language. */
export const inSeconds = counter('fr', { one: 'dans # seconde', other: 'dans # secondes' });

/** In French. */
export const discussionsFr: DiscussionWords = {
  inThread: 'On en parle dans le fil.',
  keyFacts: 'Faits clés',
  by: (names) => `Par ${names}`,
  alsoIn: 'On en parle aussi dans ',
  opened: 'Le fil est ouvert : ',
  isThere: 'Il y a déjà un fil à ce sujet : ',
  chooseTag:
    'Les messages de ce forum ont besoin d’un tag. Choisissez-en un : je m’en servirai ici quand aucun autre ne convient.',
  tag: 'Tag',
  errors: {
    noTags:
      'Les messages de ce forum ont besoin d’un tag, et il n’y en a aucun que je puisse utiliser. Demandez à qui gère le forum d’en ajouter un.',
    noChannel: 'Les fils s’ouvrent dans des salons. Demandez-le dans un salon.',
    mayNotWrite:
      'Vous ne pouvez pas écrire dans ce salon : je n’y ouvre pas de fil pour vous. Demandez-le dans un salon où vous le pouvez.',
    busy: 'Le fil est en train de s’ouvrir. Appuyez de nouveau dans un instant pour y aller.',
    cannotTell: (code) =>
      `Je ne peux pas savoir si le fil a été ouvert (${code}). Cherchez-le dans ce salon, ou laissez-moi lire son historique et appuyez de nouveau.`,
    tooMany:
      'Il y a trop de fils ouverts sur ce serveur. Fermez-en quelques-uns dont personne n’a besoin, puis appuyez de nouveau.',
    locked:
      'Les fils de ce salon me sont fermés. Demandez à un admin de les ouvrir, ou prenez un autre salon.',
    wait: (seconds) => `La plateforme me demande d’attendre. Appuyez de nouveau ${inSeconds(seconds)}.`,
    unreachable: 'La plateforme ne répond pas pour le moment. Appuyez de nouveau dans une minute.',
    refused: (code) =>
      `La plateforme a refusé le fil (${code}). Appuyez de nouveau, ou demandez à qui s’occupe de ce bot.`,
  },
};
