import type { SubscriptionWords } from '../words.ts';

const which = 'La suscripción, si este canal tiene varias';
const options = {
  when: 'Cuándo: entre semana 9:00 · lun, jue 17:30 · 8:00 y 18:00 · cada 2 horas',
  zone: 'La zona horaria, como Europe/Madrid o solo Madrid; si no la dices, la tuya',
  topics: 'Solo noticias de estos temas, con comas: política, deportes',
  keywords: 'O noticias con estas palabras; un guion excluye: ola de calor, -fútbol',
  sources: 'Solo artículos de estas fuentes, con comas',
  languages: 'Solo artículos en estos idiomas, con comas: es, francés',
  size: 'Cuántas noticias como máximo, de 1 a 25 (10 si no lo dices)',
  style: 'Cuánto de cada noticia: headlines (titulares), brief (una línea) o full (resumen)',
  language: 'El idioma de las palabras fijas, como alemán (el tuyo si no lo dices)',
  threads: 'Hilos: none (ninguno), digest (uno solo) o story (uno por noticia)',
  empty: 'Si se publica una línea cuando no hay nada nuevo',
};
const form = {
  title: 'Resumen en este canal',
  submit: 'Guardar',
  labels: {
    when: 'Cuándo',
    zone: 'Zona horaria',
    topics: 'Temas',
    keywords: 'Palabras',
    sources: 'Fuentes',
    languages: 'Idiomas',
    size: 'Noticias como máximo',
    style: 'Cuánto de cada noticia',
    language: 'Idioma de las palabras fijas',
    threads: 'Hilos',
    empty: 'Una línea cuando no hay nada nuevo',
  },
  choices: {
    style: {
      headlines: 'Solo los titulares',
      brief: 'Una línea por noticia',
      full: 'Un resumen de cada noticia',
    },
    threads: {
      none: 'Sin hilos',
      digest: 'Un hilo con los resúmenes',
      story: 'Un hilo por noticia',
    },
  },
};

export const commandsEs: SubscriptionWords['commands'] = {
  add: { summary: 'Publicar un resumen en este canal, a sus propias horas', options, form },
  list: { summary: 'Las suscripciones de este canal y cómo fue su última publicación', options: {} },
  edit: {
    summary: 'Cambiar una suscripción; un guion solo vacía una lista',
    options: {
      id: which,
      ...options,
      more: 'Preguntar más: articles (fuentes, idiomas) o looks (estilo, idioma, hilos)',
    },
    form,
  },
  pause: { summary: 'No publicar nada hasta que se reanude', options: { id: which } },
  resume: { summary: 'Volver a publicar', options: { id: which } },
  remove: { summary: 'Quitar una suscripción', options: { id: which } },
  preview: {
    summary: 'Ver qué se publicaría, sin publicarlo',
    options: { id: which, at: 'Cuándo: 18:00 o 2026-01-31 18:00; si no lo dices, la próxima vez' },
  },
  test: { summary: 'Publicar un resumen ahora, para ver cómo queda', options: { id: which } },
};
