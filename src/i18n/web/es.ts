import { counter } from '../plural.ts';
import type { WebWords } from './words.ts';

/** In Spanish. */
export const webEs: WebWords = {
  lead: 'Lo que mostrarían Slack y Discord, dibujado con lo que recibiría cada uno. Nada sale de este equipo.',
  skip: 'Ir a la línea de comandos',
  look: 'Aspecto',
  both: 'Los dos',
  colours: 'Colores',
  system: 'Sistema',
  light: 'Claro',
  dark: 'Oscuro',
  messages: 'Mensajes',
  command: 'Comando',
  placeholder: '/digest, /article y algunas palabras, /subscription add',
  send: 'Enviar',
  onlyYou: 'Solo visible para ti',
  onlyYouCanSee: 'Solo tú puedes ver esto',
  youTyped: (command) => `Has escrito ${command}`,
  edited: 'editado',
  replies: counter('es', { one: '# respuesta', other: '# respuestas' }),
  thread: 'Hilo',
  back: 'Volver al canal',
  linkPreview: 'Slack muestra aquí adónde lleva el enlace.',
  optional: 'opcional',
  cancel: 'Cancelar',
  choose: 'Elegir',
  ends: 'Aquí no hay nada que cerrar salvo esta página. El bot sigue hasta que se detenga donde se inició.',
  lost: 'El bot no responde. ¿Sigue en marcha?',
};
