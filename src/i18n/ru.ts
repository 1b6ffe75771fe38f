import { articleRu, savedRu } from './articles/ru.ts';
import { discussionsRu, inSeconds } from './discussions/ru.ts';
import { anyOf } from './lists.ts';
import { counter, ordinal } from './plural.ts';
import { subscriptionsRu } from './subscriptions/ru.ts';
import { webRu } from './web/ru.ts';
import type { Words } from './words.ts';

const articles = counter('ru', { one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' });
const stories = counter('ru', { one: '# тема', few: '# темы', many: '# тем', other: '# темы' });
const sources = counter('ru', {
  one: '# источник',
  few: '# источника',
  many: '# источников',
  other: '# источника',
});
const moreStories = counter('ru', {
  one: 'ещё # тема',
  few: 'ещё # темы',
  many: 'ещё # тем',
  other: 'ещё # темы',
});
const toldBy = counter('ru', {
  one: 'пишет # источник',
  few: 'пишут # источника',
  many: 'пишут # источников',
  other: 'пишут # источника',
});
const moreSources = counter('ru', { other: 'ещё #' });
const place = ordinal('ru', { other: '#-е место' });

export const ru: Words = {
  commands: {
    digest: {
      summary: 'Коротко о главном',
      options: {
        topic: 'Только статьи из этой рубрики',
        since: 'Только статьи с этого времени: 24h, 7d, «вчера» или дата, например 2026-01-31',
        size: 'Сколько тем, от 1 до 25 (10, если не указать)',
        explain: 'Пояснить, почему каждая тема стоит на своём месте',
        page: 'Какая страница, если тем больше, чем помещается на одной',
        share: 'Показать всем в этом канале',
      },
    },
    article: {
      summary: 'Найти статью по нескольким словам',
      options: {
        query: 'Слова из заголовка или текста; без слов — самая новая статья',
        full: 'Весь текст, только для вас',
        page: 'Какая страница текста',
        share: 'Показать карточку всем в этом канале',
        discuss: 'Открыть ветку о ней в этом канале',
        tag: 'Тег для ветки в форуме, где он нужен',
        find: 'Спросить слова в форме',
      },
      form: { title: 'Найти статью', submit: 'Найти', labels: { query: 'Статья' }, choices: {} },
    },
    why: {
      summary: 'Почему статья здесь опубликована или нет',
      options: { article: 'Слова из статьи, её адрес или идентификатор' },
    },
    subscription: { summary: 'Дайджесты, которые выходят в этом канале', options: {} },
    saved: {
      summary: 'Статьи, которые вы сохранили',
      options: {
        add: 'Сохранить статью: слова из неё, её адрес или идентификатор',
        remove: 'Убрать статью: слова из неё, её адрес или идентификатор',
        page: 'Какая страница, если статей больше десяти',
      },
    },
    newsdesk: { summary: 'Об этом боте', options: {} },
  },
  yes: 'да',
  no: 'нет',
  discuss: 'Обсудить',
  share: 'Показать в канале',
  shared: 'Показано ниже, для всех в канале.',
  sharedAlready: 'Это только что здесь показали.',
  cannotShare:
    'Показать что-либо другим я могу только в канале, в котором вам можно писать. Спросите там или уберите `share`.',
  sharedBy: (name) => `Показывает ${name}`,
  empty: 'Статей пока нет. Положите их в папку, и через минуту они появятся здесь.',
  digest: {
    title: (date) => `Обзор новостей · ${date}`,
    read: (all, told, from) =>
      [articles(all), stories(told), ...(from === 0 ? [] : [sources(from)])].join(', '),
    preview: (headlines, more) => (more === 0 ? headlines : `${headlines} · и ${moreStories(more)}`),
    onTopic: (topic) => `рубрика: ${topic}`,
    since: (date) => `с ${date}`,
    alsoFrom: 'Об этом же: ',
    moreSources,
    update: 'Продолжение',
    nothingNew: 'Со времени последнего дайджеста ничего нового.',
    otherNews: 'Другие новости',
    inBrief: 'Коротко',
    moreStories: (count, command) => moreStories(count) + (command === null ? '' : `: ${command}`),
    narrowDown: (command) => `Одна рубрика: ${command}`,
    readOne: (command) => `Одна статья: ${command} и несколько слов`,
    range: (from, to) => `темы с ${from} по ${to}`,
    more: 'Ещё темы',
    otherTopic: 'Другая рубрика',
    subscribe: 'Подписать канал',
    noMore: (count) => `Это всё. Тем всего: ${count}. Уберите \`page\`, чтобы начать сначала.`,
    sinceLook: 'новое с вашего прошлого раза',
    nothingSinceLook: (date) =>
      `С вашего прошлого раза (${date}) ничего нового не пришло. Всё покажет \`/digest\`.`,
    nothingSince: (since, newest) =>
      `С ${since} ничего нет (самая новая статья от ${newest}). Укажите более раннюю дату или уберите \`since\`.`,
    noSuchTopic: (topic) => `В рубрике «${topic}» статей нет.`,
    topicsAre: (topics) => `Можно выбрать: ${topics.join(', ')}.`,
    didYouMean: (topics) => `Может быть, ${topics.map((topic) => `«${topic}»`).join(' или ')}?`,
  },
  why: {
    place: (at, score) => `${place(at)} (${score})`,
    because: (at, reasons) => `${at}: ${reasons}`,
    toldBy,
    latest: (date) => `последняя статья: ${date}`,
    askedFor: (wanted) => `вы спрашивали: ${wanted}`,
    toldBefore: 'многое уже было в прошлом обзоре',
    like: (headline) => `похоже на «${headline}» выше`,
    enoughOf: (by) => `выше уже достаточно: ${by}`,
  },
  topics: {
    arts: 'культура',
    crime: 'криминал',
    disaster: 'происшествия',
    economy: 'экономика',
    education: 'образование',
    environment: 'экология',
    health: 'здоровье',
    people: 'люди',
    labour: 'труд',
    lifestyle: 'образ жизни',
    politics: 'политика',
    religion: 'религия',
    science: 'наука и технологии',
    society: 'общество',
    sport: 'спорт',
    conflict: 'конфликты',
    weather: 'погода',
  },
  article: articleRu,
  discussions: discussionsRu,
  corrections: {
    corrected: (date) => `Исправлено ${date}`,
    withdrawn: (date) => `Отозвано ${date}`,
    newHeadline: (before, headline) => `Исправление: заголовок был «${before}», теперь — «${headline}».`,
    newHeadlineAndText: (before, headline) =>
      `Исправление: заголовок был «${before}», теперь — «${headline}». Текст тоже изменён.`,
    newText: (headline) => `Исправление: текст «${headline}» изменён.`,
    newAddress: (headline) => `Исправление: у «${headline}» новый адрес.`,
    gone: (headline) => `Отозвано источником: «${headline}»`,
    back: (headline) => `Снова опубликовано источником: «${headline}»`,
  },
  errors: {
    unknownOption: (name, known) =>
      `Параметра «${name}» нет. Есть такие: ${known.map((option) => `\`${option}\``).join(', ')}.`,
    noOptions: (command) => `У \`/${command}\` нет параметров. Наберите только команду.`,
    twice: (name) => `\`${name}\` указан дважды. Достаточно одного раза.`,
    openQuote: 'Кавычка открыта и не закрыта. Закройте её или уберите.',
    quotesNeeded: (example) => `Значения с пробелами пишите в кавычках: \`${example}\`.`,
    nameValue: (example) => `Пишите параметры как \`имя:значение\`, например \`${example}\`.`,
    extraWords: (words) => `Непонятно, что значит «${words}». Пишите параметры как \`имя:значение\`.`,
    missing: (name, example) => `Не указано \`${name}\`. Например: \`${example}\`.`,
    wholeNumber: (name, value, from, to, example) =>
      `\`${name}\` — целое число от ${from} до ${to}, а не «${value}». Например: \`${example}\`.`,
    tooLong: (name, most) => `Слишком длинно: в \`${name}\` помещается не больше ${most} знаков.`,
    badValue: (name, value, example) => `«${value}» не подходит для \`${name}\`. Например: \`${example}\`.`,
    badChoice: (name, value, known) =>
      `«${value}» не подходит для \`${name}\`. Выберите ${anyOf(
        known.map((choice) => `\`${choice}\``),
        'ru',
      )}.`,
    badSince: (value) =>
      `Непонятное время: «${value}». Напишите \`24h\`, \`7d\`, \`вчера\` или дату, например \`2026-01-31\`.`,
    unknownCommand: (name, known) =>
      `Команды \`/${name}\` нет. Попробуйте ${anyOf(
        known.map((command) => `\`/${command}\``),
        'ru',
      )}.`,
    outdated: 'Это осталось от прежней версии. Что есть сейчас, показывает `/newsdesk help`.',
    subcommand: (command, typed, known) =>
      `${typed === '' ? 'Скажите, что сделать' : `Команды \`/${command} ${typed}\` нет`}. Можно написать ${known.map((name) => `\`/${command} ${name}\``).join(', ')}.`,
    tooMuch: 'Здесь больше, чем помещается в один ответ. Уменьшите `size` или выберите `topic`.',
    editAgain: 'Изменить ещё раз',
    draftGone: 'То, что вы ввели, уже не хранится. Откройте форму ещё раз.',
    tooFast: (seconds) =>
      `Это слишком много сразу, последнее я не выполнил. Попробуйте ещё раз ${inSeconds(seconds)}.`,
    tooBusy: (seconds) =>
      `В этом рабочем пространстве сейчас много запросов, этот я не выполнил. Попробуйте ещё раз ${inSeconds(seconds)}.`,
    failed: (reference) =>
      `У нас что-то сломалось; запись об этом есть под номером ${reference}. Попробуйте ещё раз чуть позже.`,
  },
  subscriptions: subscriptionsRu,
  saved: savedRu,
  newsdesk: {
    commands: {
      help: { summary: 'Что я умею', options: { command: 'Одна команда, например digest; без неё — все' } },
      status: { summary: 'Как дела и что здесь публикуется', options: {} },
      about: { summary: 'Что это за бот', options: {} },
    },
    helpTitle: 'Что я умею',
    examples: 'Попробуйте `/digest topic:science`, `/article` и несколько слов или `/subscription add`.',
    moreHelp: (command) => `Подробнее об одной из них: например, \`${command}\`.`,
    elsewhere: (find, discuss) =>
      `В ветке Slack, где команды не работают, напишите мне: \`@Newsdesk article belarus\`. В меню сообщения есть «${find}» и «${discuss}».`,
    statusTitle: 'Как дела',
    holds: (count, date) => `Статей: ${count} (самая новая — от ${date}).`,
    noPosts: (command) => `Само по себе здесь ничего не публикуется. Чтобы публиковалось: \`${command}\`.`,
    posts: 'Что выходит в этом канале',
    rests: 'на паузе',
    aboutIt: (version) =>
      `Newsdesk ${version}: дайджесты статей, которые команда кладёт в папку, — в Slack, Discord и терминале. Без сети и без моделей. Свободная программа (MIT).`,
  },
  messageActions: {
    find: 'Найти эту статью',
    discuss: 'Обсудить эту ссылку',
    noLink:
      'В этом сообщении нет ссылки. Выберите сообщение со ссылкой или наберите `/article` и несколько слов.',
    noWords: 'В этом сообщении нет слов для поиска. Наберите `/article` и несколько слов.',
  },
  terminal: {
    welcome: 'Наберите `/digest` или `/article` и несколько слов; `help` — список команд, `exit` — выход.',
    onlyWords: (example) => `Чтобы найти статью, наберите \`${example}\`. \`help\` — список команд.`,
    page: (address) => `Как это показали бы Slack и Discord, пока программа работает: ${address}`,
  },
  web: webRu,
};
