import { counter } from '../plural.ts';
import type { DiscussionWords } from './words.ts';

/** "in 5 seconds" in this language. */
export const inSeconds = counter('es', { one: 'dentro de # segundo', other: 'dentro de # segundos' });

/** In Spanish. */
export const discussionsEs: DiscussionWords = {
  inThread: 'Se comenta en el hilo.',
  keyFacts: 'Datos clave',
  by: (names) => `Por ${names}`,
  alsoIn: 'También se debate en ',
  opened: 'El hilo está abierto: ',
  isThere: 'Ya hay un hilo sobre esto: ',
  chooseTag:
    'Las publicaciones de este foro necesitan una etiqueta. Elige una: la usaré aquí cuando no encaje otra.',
  tag: 'Etiqueta',
  errors: {
    noTags:
      'Las publicaciones de este foro necesitan una etiqueta y no hay ninguna que pueda usar. Pide a quien gestiona el foro que añada una.',
    noChannel: 'Los hilos se abren en canales. Pídelo en un canal.',
    mayNotWrite:
      'No puedes escribir en este canal, así que no abro aquí un hilo para ti. Pídelo en uno en el que puedas.',
    busy: 'El hilo se está abriendo. Pulsa otra vez dentro de un momento para llegar.',
    cannotTell: (code) =>
      `No puedo saber si el hilo se abrió (${code}). Búscalo en este canal, o déjame leer su historial y pulsa otra vez.`,
    tooMany:
      'Hay demasiados hilos abiertos en este servidor. Cerrad algunos que no hagan falta y pulsa otra vez.',
    locked:
      'Los hilos de este canal están cerrados para mí. Pide a un administrador que los abra, o usa otro canal.',
    wait: (seconds) => `La plataforma me pide que espere. Pulsa otra vez ${inSeconds(seconds)}.`,
    unreachable: 'La plataforma no responde ahora mismo. Pulsa otra vez dentro de un minuto.',
    refused: (code) =>
      `La plataforma no aceptó el hilo (${code}). Pulsa otra vez, o pregunta a quien lleva este bot.`,
  },
};
