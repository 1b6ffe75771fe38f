import { counter } from '../plural.ts';
import type { WebWords } from './words.ts';

/** In French. */
export const webFr: WebWords = {
  lead: 'Ce que Slack et Discord montreraient, dessiné d’après ce que chacun recevrait. Rien ne quitte cette machine.',
  skip: 'Aller à la ligne de commande',
  look: 'Affichage',
  both: 'Les deux',
  colours: 'Couleurs',
  system: 'Système',
  light: 'Clair',
  dark: 'Sombre',
  messages: 'Fil du canal',
  command: 'Commande',
  placeholder: '/digest, /article et quelques mots, /subscription add',
  send: 'Envoyer',
  onlyYou: 'Visible uniquement par vous',
  onlyYouCanSee: 'Vous seul pouvez voir ceci',
  youTyped: (command) => `Vous avez tapé ${command}`,
  edited: 'modifié',
  replies: counter('fr', { one: '# réponse', other: '# réponses' }),
  thread: 'Discussion',
  back: 'Retour au canal',
  linkPreview: 'Slack montre ici où mène le lien.',
  optional: 'facultatif',
  cancel: 'Annuler',
  choose: 'Choisir',
  ends: 'Il n’y a rien à quitter ici : fermez cette page. Le bot continue jusqu’à ce qu’on l’arrête là où il a été lancé.',
  lost: 'Le bot ne répond pas. Tourne-t-il encore ?',
};
