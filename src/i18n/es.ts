import { articleEs, savedEs } from './articles/es.ts';
import { discussionsEs, inSeconds } from './discussions/es.ts';
import { anyOf } from './lists.ts';
import { counter, ordinal } from './plural.ts';
import { subscriptionsEs } from './subscriptions/es.ts';
import { webEs } from './web/es.ts';
import type { Words } from './words.ts';

const articles = counter('es', { one: '# artículo', other: '# artículos' });
const stories = counter('es', { one: '# noticia', other: '# noticias' });
const sources = counter('es', { one: '# fuente', other: '# fuentes' });
const moreStories = counter('es', { one: '# noticia más', other: '# noticias más' });
const moreSources = counter('es', { one: '# más', other: '# más' });
const place = ordinal('es', { other: '#.º' });

export const es: Words = {
  commands: {
    digest: {
      summary: 'Las noticias en breve',
      options: {
        topic: 'Solo artículos de este tema',
        since: 'Solo artículos desde entonces: 24h, 7d, «ayer» o una fecha como 2026-01-31',
        size: 'Cuántas noticias, de 1 a 25 (10 si no lo dices)',
        explain: 'Decir de cada noticia por qué está en su lugar',
        page: 'Qué página, cuando hay más noticias de las que caben en una',
        share: 'Mostrarlo a todo el canal',
      },
    },
    article: {
      summary: 'Encontrar un artículo por algunas palabras',
      options: {
        query: 'Palabras del título o del texto; sin ninguna, el artículo más reciente',
        full: 'El texto completo, solo para ti',
        page: 'Qué página del texto',
        share: 'Mostrar la ficha a todo el canal',
        discuss: 'Abrir un hilo sobre él en este canal',
        tag: 'Una etiqueta para el hilo, en un foro que la pida',
        find: 'Pedir las palabras en un formulario',
      },
      form: { title: 'Buscar un artículo', submit: 'Buscar', labels: { query: 'Artículo' }, choices: {} },
    },
    why: {
      summary: 'Por qué un artículo se publicó aquí, o no',
      options: { article: 'Palabras del artículo, su dirección o su identificador' },
    },
    subscription: { summary: 'Los resúmenes que se publican en este canal', options: {} },
    saved: {
      summary: 'Los artículos que has guardado',
      options: {
        add: 'Guardar un artículo: palabras de él, su dirección o su identificador',
        remove: 'Quitar uno: palabras de él, su dirección o su identificador',
        page: 'Qué página, cuando hay más de diez',
      },
    },
    newsdesk: { summary: 'Sobre este bot', options: {} },
  },
  yes: 'sí',
  no: 'no',
  discuss: 'Debatir',
  share: 'Compartir en el canal',
  shared: 'Compartido abajo, para todo el canal.',
  sharedAlready: 'Eso se acaba de mostrar aquí.',
  cannotShare:
    'Solo puedo mostrar algo a los demás en un canal en el que puedas escribir. Pídelo allí, o quita `share`.',
  sharedBy: (name) => `Compartido por ${name}`,
  empty: 'Todavía no hay artículos. Pon algunos en la carpeta y aparecerán aquí en un minuto.',
  digest: {
    title: (date) => `Resumen de prensa · ${date}`,
    read: (all, told, from) =>
      [articles(all), stories(told), ...(from === 0 ? [] : [sources(from)])].join(', '),
    preview: (headlines, more) => (more === 0 ? headlines : `${headlines} · y ${moreStories(more)}`),
    onTopic: (topic) => `tema: ${topic}`,
    since: (date) => `desde el ${date}`,
    alsoFrom: 'También en ',
    moreSources,
    update: 'Novedades',
    nothingNew: 'Nada nuevo desde el último resumen.',
    otherNews: 'Otras noticias',
    inBrief: 'En breve',
    moreStories: (count, command) => moreStories(count) + (command === null ? '' : `: ${command}`),
    narrowDown: (command) => `Un solo tema: ${command}`,
    readOne: (command) => `Un artículo: ${command} y algunas palabras`,
    range: (from, to) => `noticias ${from} a ${to}`,
    more: 'Más noticias',
    otherTopic: 'Otro tema',
    subscribe: 'Suscribir este canal',
    noMore: (count) => `Eso era todo: hay ${stories(count)}. Quita \`page\` para empezar de nuevo.`,
    sinceLook: 'nuevo desde tu última visita',
    nothingSinceLook: (date) =>
      `No ha llegado nada nuevo desde tu última visita, el ${date}. Mira todo lo que hay con \`/digest\`.`,
    nothingSince: (since, newest) =>
      `Nada desde el ${since}: el artículo más reciente es del ${newest}. Pide una fecha anterior o quita \`since\`.`,
    noSuchTopic: (topic) => `Ningún artículo tiene el tema «${topic}».`,
    topicsAre: (topics) => `Los temas posibles: ${topics.join(', ')}.`,
    didYouMean: (topics) => `¿Querías decir ${topics.map((topic) => `«${topic}»`).join(' o ')}?`,
  },
  why: {
    place: (at, score) => `${place(at)} (${score})`,
    because: (at, reasons) => `${at}: ${reasons}`,
    toldBy: (count) => `recogido por ${sources(count)}`,
    latest: (date) => `último artículo: ${date}`,
    askedFor: (wanted) => `pediste ${wanted}`,
    toldBefore: 'ya estaba en gran parte en un resumen anterior',
    like: (headline) => `muy parecido a «${headline}», más arriba`,
    enoughOf: (by) => `ya hay bastante de ${by} más arriba`,
  },
  topics: {
    arts: 'cultura',
    crime: 'sucesos',
    disaster: 'catástrofes',
    economy: 'economía',
    education: 'educación',
    environment: 'medio ambiente',
    health: 'salud',
    people: 'gente',
    labour: 'trabajo',
    lifestyle: 'estilo de vida',
    politics: 'política',
    religion: 'religión',
    science: 'ciencia y tecnología',
    society: 'sociedad',
    sport: 'deportes',
    conflict: 'conflictos',
    weather: 'tiempo',
  },
  article: articleEs,
  discussions: discussionsEs,
  corrections: {
    corrected: (date) => `Corregido el ${date}`,
    withdrawn: (date) => `Retirado el ${date}`,
    newHeadline: (before, headline) => `Corrección: el titular era «${before}» y ahora es «${headline}».`,
    newHeadlineAndText: (before, headline) =>
      `Corrección: el titular era «${before}» y ahora es «${headline}». El texto también es nuevo.`,
    newText: (headline) => `Corrección: el texto de «${headline}» es nuevo.`,
    newAddress: (headline) => `Corrección: «${headline}» tiene una dirección nueva.`,
    gone: (headline) => `Retirado por su fuente: «${headline}»`,
    back: (headline) => `Publicado de nuevo por su fuente: «${headline}»`,
  },
  errors: {
    unknownOption: (name, known) =>
      `No existe la opción «${name}». Las opciones son ${known.map((option) => `\`${option}\``).join(', ')}.`,
    noOptions: (command) => `\`/${command}\` no tiene opciones. Escribe solo el comando.`,
    twice: (name) => `\`${name}\` está dos veces. Basta con una.`,
    openQuote: 'Hay unas comillas abiertas que no se cierran. Ciérralas o quítalas.',
    quotesNeeded: (example) => `Pon entre comillas los valores con espacios: \`${example}\`.`,
    nameValue: (example) => `Escribe las opciones como \`nombre:valor\`, por ejemplo \`${example}\`.`,
    extraWords: (words) => `No sé qué hacer con «${words}». Escribe las opciones como \`nombre:valor\`.`,
    missing: (name, example) => `Falta \`${name}\`. Por ejemplo: \`${example}\`.`,
    wholeNumber: (name, value, from, to, example) =>
      `\`${name}\` es un número entero de ${from} a ${to}, no «${value}». Por ejemplo: \`${example}\`.`,
    tooLong: (name, most) => `\`${name}\` es demasiado largo: ${most} caracteres como máximo.`,
    badValue: (name, value, example) => `«${value}» no sirve para \`${name}\`. Por ejemplo: \`${example}\`.`,
    badChoice: (name, value, known) =>
      `«${value}» no sirve para \`${name}\`. Elige ${anyOf(
        known.map((choice) => `\`${choice}\``),
        'es',
      )}.`,
    badSince: (value) =>
      `No entiendo el momento «${value}». Escribe \`24h\`, \`7d\`, \`ayer\` o una fecha como \`2026-01-31\`.`,
    unknownCommand: (name, known) =>
      `No existe el comando \`/${name}\`. Prueba con ${anyOf(
        known.map((command) => `\`/${command}\``),
        'es',
      )}.`,
    outdated: 'Esto es de una versión anterior. `/newsdesk help` muestra lo que hay ahora.',
    subcommand: (command, typed, known) =>
      `${typed === '' ? 'Di qué hacer' : `\`/${command} ${typed}\` no existe`}. Puedes escribir ${known.map((name) => `\`/${command} ${name}\``).join(', ')}.`,
    tooMuch: 'Hay más de lo que cabe aquí en una respuesta. Pide menos: un `size` menor o un `topic`.',
    editAgain: 'Editar de nuevo',
    draftGone: 'Lo que escribiste ya no se conserva. Vuelve a abrir el formulario.',
    tooFast: (seconds) =>
      `Han sido muchas cosas a la vez y no he hecho la última. Vuelve a probar ${inSeconds(seconds)}.`,
    tooBusy: (seconds) =>
      `Hay mucho movimiento en este espacio de trabajo y no he hecho esto. Vuelve a probar ${inSeconds(seconds)}.`,
    failed: (reference) =>
      `Algo ha fallado por nuestra parte; consta en el registro como ${reference}. Vuelve a probar en un momento.`,
  },
  subscriptions: subscriptionsEs,
  saved: savedEs,
  newsdesk: {
    commands: {
      help: {
        summary: 'Qué sé hacer',
        options: { command: 'Un comando, por ejemplo digest; sin ninguno, todos' },
      },
      status: { summary: 'Cómo va todo y qué se publica aquí', options: {} },
      about: { summary: 'Qué es este bot', options: {} },
    },
    helpTitle: 'Qué sé hacer',
    examples: 'Prueba `/digest topic:science`, `/article` y unas palabras, o `/subscription add`.',
    moreHelp: (command) => `Más sobre uno de ellos, por ejemplo con \`${command}\`.`,
    elsewhere: (find, discuss) =>
      `En un hilo de Slack, donde los comandos no funcionan, escríbeme: \`@Newsdesk article belarus\`. En el menú de un mensaje están «${find}» y «${discuss}».`,
    statusTitle: 'Cómo va todo',
    holds: (count, date) => `${articles(count)}, el más reciente del ${date}.`,
    noPosts: (command) => `Aquí no se publica nada por sí solo. Para que sí: \`${command}\`.`,
    posts: 'Lo que se publica en este canal',
    rests: 'en pausa',
    aboutIt: (version) =>
      `Newsdesk ${version}: resúmenes de los artículos que un equipo pone en una carpeta, en Slack, Discord y la terminal. No consulta ninguna red ni ningún modelo. Software libre (MIT).`,
  },
  messageActions: {
    find: 'Buscar este artículo',
    discuss: 'Debatir este enlace',
    noLink:
      'En este mensaje no hay ningún enlace. Elige un mensaje que lo tenga, o escribe `/article` y unas palabras.',
    noWords: 'En este mensaje no hay palabras que buscar. Escribe `/article` y unas palabras.',
  },
  terminal: {
    welcome:
      'Escribe `/digest`, o `/article` y algunas palabras; `help` muestra los comandos, `exit` termina.',
    onlyWords: (example) =>
      `Para encontrar un artículo, escribe \`${example}\`. \`help\` muestra los comandos.`,
    page: (address) => `Cómo lo mostrarían Slack y Discord, mientras esto siga en marcha: ${address}`,
  },
  web: webEs,
};
