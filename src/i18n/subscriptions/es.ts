import { counter } from '../plural.ts';
import { commandsEs } from './commands/es.ts';
import type { SubscriptionWords } from './words.ts';

/** "a la 1:30", "a las 9:00": the hour is counted. @param times a time, or a list of them */
const at = (times: string) => `${/^0?1\D/.test(times) ? 'a la' : 'a las'} ${times}`;

export const subscriptionsEs: SubscriptionWords = {
  commands: commandsEs,
  obstacles: {
    'not-in-channel': () =>
      'No estoy en este canal. Escribe aquí `/invite @newsdesk`, o añade la aplicación en los ajustes del canal; luego inténtalo otra vez.',
    'no-channel': () => 'No veo este canal. Déjame entrar o usa otro canal.',
    archived: () => 'Este canal está archivado. Desarchívalo o usa otro canal.',
    removed: () =>
      'Ya no estoy en este espacio de trabajo. Pide a un administrador que vuelva a instalar la aplicación.',
    restricted: () =>
      'Solo algunas personas pueden publicar en este canal. Pide a un administrador que me deje publicar aquí, o usa otro canal.',
    permissions: (names) =>
      `Me faltan permisos en este canal: ${names}. Dáselos a mi rol en los ajustes del canal, en «Permisos»; luego inténtalo otra vez.`,
    scopes: (names) =>
      `La aplicación se instaló sin lo que necesita: ${names}. Pide a un administrador que añada estos scopes y la instale de nuevo.`,
    kind: () => 'No puedo publicar en un canal de este tipo. Usa un canal de texto.',
  },
  mistakes: {
    'no-such-cadence':
      'No entiendo cuándo publicar. Escribe por ejemplo `entre semana 9:00` o `cada 2 horas`.',
    'no-such-time': 'Eso no es una hora. Escribe por ejemplo `9:00` o `17:30`.',
    'no-times': 'Falta la hora. Escribe por ejemplo `cada día 9:00`.',
    'too-many-times': 'Son demasiadas horas: 24 al día como máximo.',
    'same-time-twice': 'Una hora está dos veces. Basta con una.',
    'no-such-day': 'Eso no es un día de la semana. Escribe por ejemplo `lun, jue 9:00`.',
    'no-days': 'Falta el día de la semana. Escribe por ejemplo `lun, jue 9:00`.',
    'same-day-twice': 'Un día está dos veces. Basta con una.',
    'no-such-hours': 'Las horas van de 1 a 168. Escribe por ejemplo `cada 2 horas`.',
    'no-such-minutes': 'Los minutos van de 5 a 1440. Escribe por ejemplo `cada 30 minutos`.',
    'no-such-cron': 'Esa expresión cron no funciona. Escribe cinco campos, por ejemplo `cron 30 8 * * 1-5`.',
    'cron-never': 'Esa expresión cron no llega nunca. Escribe por ejemplo `cron 30 8 * * 1-5`.',
    'cron-too-often': 'Eso es más a menudo que cada cinco minutos. Deja más tiempo entre medias.',
    'no-such-zone': 'No existe esa zona horaria. Escribe por ejemplo `Europe/Madrid`.',
  },
  cadence: {
    typed: {
      daily: 'diario diaria diariamente día días',
      weekdays: 'laborable laborables semana entresemana',
      weekend: 'finde findes',
      weekly: 'semanal semanalmente',
      hourly: 'horario',
      every: 'cada todos todas',
      hours: 'hora horas',
      minutes: 'minuto minutos',
      at: 'a',
      to: 'al hasta',
      filler: 'y e el la los las en de entre',
    },
    daily: (time) => `todos los días ${at(time)}`,
    weekdays: (time) => `de lunes a viernes ${at(time)}`,
    weekly: (days, time) => `${days} ${at(time)}`,
    several: (times) => `todos los días ${at(times)}`,
    hours: counter('es', { one: 'cada hora', other: 'cada # horas' }),
    minutes: counter('es', { one: 'cada minuto', other: 'cada # minutos' }),
    cron: (expression) => `según cron ${expression}`,
    eachWeek: (_day, name) => `los ${name.endsWith('s') ? name : `${name}s`}`,
  },
  plan: {
    sentence: (time, content) => `${time}: ${content}.`,
    quoted: (words) => `«${words}»`,
    zone: (city) => `hora de ${city}`,
    stories: counter('es', { one: 'la mejor noticia nueva', other: 'las # mejores noticias nuevas' }),
    on: (topics) => `sobre ${topics}`,
    saying: (keywords) => `con ${keywords}`,
    either: (onTopics, sayingKeywords) => `${onTopics}, o ${sayingKeywords}`,
    without: (words) => `sin ${words}`,
    from: (sources) => `de ${sources}`,
    inLanguages: (languages) => `en ${languages}`,
    id: (id) => `identificador: ${id}`,
    sayNothing: 'Una línea cuando no hay nada nuevo',
  },
  state: {
    added: 'Suscripción creada',
    changed: 'Suscripción cambiada',
    paused: 'Suscripción en pausa',
    resumed: 'Suscripción reanudada',
    removed: 'Suscripción quitada',
    again: (command) => `Para tenerla otra vez: \`${command}\``,
    here: 'Suscripciones de este canal',
    moreHere: (count) => `Más del archivo del operador, que no se muestran aquí: ${count}.`,
    nextPosts: 'Próximas publicaciones',
    next: (date) => `Próxima: ${date}`,
    never: 'Su hora ya no vuelve nunca. Dale otra.',
    noneOn: (topics) =>
      `Ningún artículo tiene todavía el tema ${topics}. Comprueba cómo se escribe, o espera al primero.`,
    noneFrom: (sources) =>
      `Ninguno de los artículos más recientes es de ${sources}. Comprueba cómo se escribe la fuente, o espera al primero.`,
    pausedSince: (date) => `En pausa desde el ${date}.`,
    fromFile: 'Del archivo del operador; solo se puede cambiar allí.',
    last: {
      pending: (date) => `La publicación del ${date} está en camino`,
      sending: (date) => `La publicación del ${date} se está enviando`,
      sent: (date) => `Última: ${date}`,
      uncertain: (date) => `Última: ${date}, quizá sin éxito: la plataforma no lo confirmó`,
      dead: (date) => `La publicación del ${date} no se pudo entregar`,
    },
    noneYet: 'Todavía no se ha publicado nada',
    open: 'Abrir el mensaje',
    preview: (date) => `Esto se publicaría el ${date}. Solo tú lo ves.`,
    notDue: (date) => `El ${date} no toca publicar nada. Así sería un envío en ese momento. Solo tú lo ves.`,
    ifResumed: (date) => `Si se reanudara ahora, esto se publicaría el ${date}. Solo tú lo ves.`,
    notForeseen: (date) => `Antes hay demasiados envíos para preverlo. Da una hora hasta el ${date}.`,
    nothingNew: (date) => `El ${date} no se publicaría nada: no hay nada nuevo para esta suscripción.`,
    tested:
      'Llega en un momento, para ver cómo queda. Lo que contiene sigue siendo nuevo para el próximo resumen.',
    nothingToTest: 'No hay nada nuevo para esta suscripción; por eso no se publicó nada.',
  },
  why: {
    sent: (date) => `Se publicó el ${date}.`,
    uncertain: (date) =>
      `Se envió el ${date}, pero la plataforma no lo confirmó. Nada se envía dos veces: mira si está.`,
    sending: (date) => `Está en camino, en el resumen del ${date}.`,
    waiting: (date) => `Compite por un lugar en el próximo resumen, el ${date}.`,
    resting: (command) => `Espera, porque esta suscripción está parada. Para seguir: \`${command}\`.`,
    filtered: {
      topics: (wanted) => `No es lo que se pidió (${wanted}).`,
      without: (word) => `Contiene ${word}, que aquí está excluido.`,
      sources: (wanted) => `Es de otra fuente de la que se pidió (${wanted}).`,
      languages: (wanted) => `Está en otro idioma del que se pidió (${wanted}).`,
    },
    change: (command) => `Para cambiarlo: \`${command}\`.`,
    copy: (headline) => `Es una copia de «${headline}», y solo se publica uno de los dos.`,
    below: (date) =>
      `Fue candidato el ${date}, pero otras noticias importaban más. Con una \`size\` mayor caben más.`,
    told: (date) => `Su noticia se publicó el ${date} con otro artículo, y este no traía nada nuevo.`,
    before: (imported, since) =>
      `Llegó el ${imported}; esta suscripción mira lo que llegó después del ${since}.`,
    withdrawn: (date) => `Se retiró el ${date}: su archivo ya no está.`,
    failed: (date, why) => `Iba a publicarse el ${date}, pero falló: ${why}.`,
    of: (subscription, sentence) => `${subscription} – ${sentence}`,
  },
  buttons: {
    change: 'Cambiar',
    articles: 'Fuentes e idiomas',
    looks: 'Estilo e hilos',
    pause: 'Pausar',
    resume: 'Reanudar',
    preview: 'Vista previa',
    remove: 'Quitar',
  },
  errors: {
    noChannel: 'Las suscripciones son de un canal: escribe esto en uno.',
    guests: 'Los invitados no pueden cambiar suscripciones. Pídelo a un miembro de este canal.',
    outsiders:
      'Solo los miembros de este canal pueden cambiar sus suscripciones. Únete primero y vuelve a intentarlo.',
    admins:
      'Aquí solo los administradores del espacio de trabajo pueden cambiar suscripciones. Pídelo a uno de ellos.',
    managers:
      'Para cambiar suscripciones necesitas aquí el permiso «Gestionar canales». Pídelo a quien lo tenga.',
    unknownPerson:
      'No pude averiguar quién puede cambiar suscripciones aquí. Inténtalo dentro de un momento, o pídelo a un administrador.',
    none: (example) => `Este canal aún no tiene suscripciones. Crea una: \`${example}\`.`,
    unknown: (id, known) => `No hay ninguna suscripción «${id}» en este canal. Hay: ${known}.`,
    which: (known) => `Este canal tiene varias suscripciones. Di cuál con \`id\`: ${known}.`,
    fromFile: 'Esta suscripción está en el archivo del operador y solo se puede cambiar allí.',
    changedMeanwhile: 'Otra persona acaba de cambiar esta suscripción. Mírala otra vez e inténtalo de nuevo.',
    tooMany: (most) => `Este canal tiene ${most} suscripciones, y no caben más. Quita una antes.`,
    zoneMissing: (example) => `No conozco la zona horaria de este canal. Añádela: \`${example}\`.`,
    nothingGiven: 'Di qué hay que cambiar, por ejemplo `size:5`.',
    unreachable:
      'No pude mirar este canal, porque la plataforma no respondió. Inténtalo dentro de un momento.',
    badLanguage: (value, known) => `«${value}» no es un idioma que yo hable. Elige: ${known}.`,
    badAt: (value) => `No entiendo la hora «${value}». Escribe por ejemplo \`18:00\` o \`2026-01-31 18:00\`.`,
    pastAt: (value) => `«${value}» ya pasó. Di una hora que esté por venir, por ejemplo \`18:00\`.`,
    noLanguage: (value) =>
      `No conozco el idioma «${value}». Escribe su nombre o su código, por ejemplo \`francés\` o \`fr\`.`,
    tooManyNames: (option, most) => `\`${option}\` admite ${most} elementos como máximo. Quita algunos.`,
    nameTooLong: (option, most) =>
      `Un elemento de \`${option}\` es demasiado largo: ${most} caracteres como máximo. Sepáralos con comas.`,
    same: (id) => `Este canal ya tiene esa suscripción: «${id}». Cámbiala con \`/subscription edit\`.`,
  },
};
