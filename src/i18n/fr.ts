import { articleFr, savedFr } from './articles/fr.ts';
import { discussionsFr, inSeconds } from './discussions/fr.ts';
import { anyOf } from './lists.ts';
import { counter, ordinal } from './plural.ts';
import { subscriptionsFr } from './subscriptions/fr.ts';
import { webFr } from './web/fr.ts';
import type { Words } from './words.ts';

const articles = counter('fr', { one: '# article', other: '# articles' });
const stories = counter('fr', { one: '# sujet', other: '# sujets' });
const sources = counter('fr', { one: '# source', other: '# sources' });
const moreStories = counter('fr', { one: '# autre sujet', other: '# autres sujets' });
const moreSources = counter('fr', { one: '# autre', other: '# autres' });
const place = ordinal('fr', { one: '#er', other: '#e' });

/** Before high marks and inside of « » stand no-break spaces: no line begins with a mark. */
export const fr: Words = {
  commands: {
    digest: {
      summary: 'L’essentiel de l’actualité',
      options: {
        topic: 'Seulement les articles de ce thème',
        since: 'Seulement les articles depuis : 24h, 7d, « lundi dernier » ou une date comme 2026-01-31',
        size: 'Combien de sujets, de 1 à 25 (10 par défaut)',
        explain: 'Dire de chaque sujet pourquoi il est à cette place',
        page: 'Quelle page, quand il y a plus de sujets qu’une seule n’en montre',
        share: 'Le montrer à tout le salon',
      },
    },
    article: {
      summary: 'Trouver un article par quelques mots',
      options: {
        query: 'Des mots du titre ou du texte ; sans rien, l’article le plus récent',
        full: 'Le texte intégral, pour vous seul',
        page: 'Quelle page du texte',
        share: 'Montrer la fiche à tout le salon',
        discuss: 'Ouvrir un fil à son sujet dans ce salon',
        tag: 'Un tag pour le fil, dans un forum qui en veut un',
        find: 'Demander les mots dans un formulaire',
      },
      form: {
        title: 'Trouver un article',
        submit: 'Trouver',
        labels: { query: 'Quel article' },
        choices: {},
      },
    },
    why: {
      summary: 'Pourquoi un article a été publié ici, ou non',
      options: { article: 'Des mots de l’article, son adresse ou son identifiant' },
    },
    subscription: { summary: 'Les revues publiées dans ce salon', options: {} },
    saved: {
      summary: 'Les articles que vous avez gardés',
      options: {
        add: 'Garder un article : des mots du texte, son adresse ou son identifiant',
        remove: 'En retirer un : des mots du texte, son adresse ou son identifiant',
        page: 'Quelle page, quand il y en a plus de dix',
      },
    },
    newsdesk: { summary: 'À propos de ce bot', options: {} },
  },
  yes: 'oui',
  no: 'non',
  discuss: 'Discuter',
  share: 'Partager dans le salon',
  shared: 'Partagé ci-dessous, pour tout le salon.',
  sharedAlready: 'Cela vient d’être montré ici.',
  cannotShare:
    'Je ne peux montrer quelque chose aux autres que dans un salon où vous pouvez écrire. Demandez-le là-bas, ou retirez `share`.',
  sharedBy: (name) => `Partagé par ${name}`,
  empty: 'Il n’y a pas encore d’articles. Déposez-en dans le dossier : ils apparaissent ici en une minute.',
  digest: {
    title: (date) => `Revue de presse · ${date}`,
    read: (all, told, from) =>
      [articles(all), stories(told), ...(from === 0 ? [] : [sources(from)])].join(', '),
    preview: (headlines, more) => (more === 0 ? headlines : `${headlines} · et ${moreStories(more)}`),
    onTopic: (topic) => `thème : ${topic}`,
    since: (date) => `depuis le ${date}`,
    alsoFrom: 'À lire aussi : ',
    moreSources,
    update: 'Suite',
    nothingNew: 'Rien de nouveau depuis la dernière revue.',
    otherNews: 'Autres actualités',
    inBrief: 'En bref',
    moreStories: (count, command) => moreStories(count) + (command === null ? '' : ` : ${command}`),
    narrowDown: (command) => `Un seul thème : ${command}`,
    readOne: (command) => `Un seul article : ${command} et quelques mots`,
    range: (from, to) => `sujets ${from} à ${to}`,
    more: 'Autres sujets',
    otherTopic: 'Autre thème',
    subscribe: 'Abonner ce salon',
    noMore: (count) => `C’est tout : il y a ${stories(count)}. Retirez \`page\` pour recommencer au début.`,
    sinceLook: 'nouveau depuis votre dernier passage',
    nothingSinceLook: (date) =>
      `Rien de nouveau depuis votre dernier passage, le ${date}. Tout est là avec \`/digest\`.`,
    nothingSince: (since, newest) =>
      `Rien depuis le ${since} : l’article le plus récent date du ${newest}. Demandez une date plus ancienne, ou retirez \`since\`.`,
    noSuchTopic: (topic) => `Aucun article n’a le thème « ${topic} ».`,
    topicsAre: (topics) => `Les thèmes possibles : ${topics.join(', ')}.`,
    didYouMean: (topics) => `Vouliez-vous dire ${topics.map((topic) => `« ${topic} »`).join(' ou ')} ?`,
  },
  why: {
    place: (at, score) => `${place(at)} (${score})`,
    because: (at, reasons) => `${at} : ${reasons}`,
    toldBy: (count) => `couvert par ${sources(count)}`,
    latest: (date) => `dernier article : ${date}`,
    askedFor: (wanted) => `vous avez demandé ${wanted}`,
    toldBefore: 'une revue précédente en disait déjà beaucoup',
    like: (headline) => `très proche de « ${headline} » plus haut`,
    enoughOf: (by) => `déjà assez de ${by} plus haut`,
  },
  topics: {
    arts: 'culture',
    crime: 'faits divers et justice',
    disaster: 'catastrophes',
    economy: 'économie',
    education: 'éducation',
    environment: 'environnement',
    health: 'santé',
    people: 'gens et insolite',
    labour: 'travail',
    lifestyle: 'art de vivre',
    politics: 'politique',
    religion: 'religion',
    science: 'sciences et technologies',
    society: 'société',
    sport: 'sport',
    conflict: 'conflits',
    weather: 'météo',
  },
  article: articleFr,
  discussions: discussionsFr,
  corrections: {
    corrected: (date) => `Corrigé le ${date}`,
    withdrawn: (date) => `Retiré le ${date}`,
    newHeadline: (before, headline) =>
      `Correction : le titre était « ${before} » ; il est désormais « ${headline} ».`,
    newHeadlineAndText: (before, headline) =>
      `Correction : le titre était « ${before} » ; il est désormais « ${headline} ». Le texte a changé aussi.`,
    newText: (headline) => `Correction : le texte de « ${headline} » a changé.`,
    newAddress: (headline) => `Correction : « ${headline} » a une nouvelle adresse.`,
    gone: (headline) => `Retiré par sa source : « ${headline} »`,
    back: (headline) => `Publié de nouveau par sa source : « ${headline} »`,
  },
  errors: {
    unknownOption: (name, known) =>
      `L’option « ${name} » n’existe pas. Les options sont ${known.map((option) => `\`${option}\``).join(', ')}.`,
    noOptions: (command) => `\`/${command}\` n’a pas d’options. Tapez la commande seule.`,
    twice: (name) => `\`${name}\` est donné deux fois. Une fois suffit.`,
    openQuote: 'Un guillemet est ouvert et n’est pas fermé. Fermez-le, ou retirez-le.',
    quotesNeeded: (example) => `Mettez les valeurs avec espaces entre guillemets : \`${example}\`.`,
    nameValue: (example) => `Écrivez les options sous la forme \`nom:valeur\`, par exemple \`${example}\`.`,
    extraWords: (words) =>
      `Je ne sais que faire de « ${words} ». Écrivez les options sous la forme \`nom:valeur\`.`,
    missing: (name, example) => `Il manque \`${name}\`. Par exemple : \`${example}\`.`,
    wholeNumber: (name, value, from, to, example) =>
      `\`${name}\` est un nombre entier de ${from} à ${to}, pas « ${value} ». Par exemple : \`${example}\`.`,
    tooLong: (name, most) => `\`${name}\` est trop long : ${most} caractères au plus.`,
    badValue: (name, value, example) =>
      `« ${value} » ne convient pas à \`${name}\`. Par exemple : \`${example}\`.`,
    badChoice: (name, value, known) =>
      `« ${value} » ne convient pas à \`${name}\`. Choisissez ${anyOf(
        known.map((choice) => `\`${choice}\``),
        'fr',
      )}.`,
    badSince: (value) =>
      `Je ne comprends pas le moment « ${value} ». Écrivez \`24h\`, \`7d\`, \`hier\`, \`lundi dernier\` ou une date comme \`2026-01-31\`.`,
    unknownCommand: (name, known) =>
      `La commande \`/${name}\` n’existe pas. Essayez ${anyOf(
        known.map((command) => `\`/${command}\``),
        'fr',
      )}.`,
    outdated: 'Cela vient d’une version plus ancienne. `/newsdesk help` montre ce qu’il y a maintenant.',
    subcommand: (command, typed, known) =>
      `${typed === '' ? 'Dites que faire' : `\`/${command} ${typed}\` n’existe pas`}. Vous pouvez taper ${known.map((name) => `\`/${command} ${name}\``).join(', ')}.`,
    tooMuch:
      'Il y en a plus qu’une réponse ne peut contenir ici. Demandez moins : un `size` plus petit, ou un `topic`.',
    editAgain: 'Modifier encore',
    draftGone: 'Ce que vous aviez écrit n’est plus gardé. Ouvrez de nouveau le formulaire.',
    tooFast: (seconds) =>
      `Cela fait beaucoup à la fois, et je n’ai pas fait la dernière chose. Réessayez ${inSeconds(seconds)}.`,
    tooBusy: (seconds) =>
      `Il se passe beaucoup de choses dans cet espace de travail, et je n’ai pas fait cela. Réessayez ${inSeconds(seconds)}.`,
    failed: (reference) =>
      `Une erreur est survenue de notre côté ; elle est notée sous la référence ${reference}. Réessayez dans un instant.`,
  },
  subscriptions: subscriptionsFr,
  saved: savedFr,
  newsdesk: {
    commands: {
      help: {
        summary: 'Ce que je sais faire',
        options: { command: 'Une commande, par exemple digest ; sans elle, toutes' },
      },
      status: { summary: 'Comment ça va, et ce qui est publié ici', options: {} },
      about: { summary: 'Ce qu’est ce bot', options: {} },
    },
    helpTitle: 'Ce que je sais faire',
    examples: 'Essayez `/digest topic:science`, `/article` et quelques mots, ou `/subscription add`.',
    moreHelp: (command) => `Pour en savoir plus sur l’une d’elles, par exemple : \`${command}\`.`,
    elsewhere: (find, discuss) =>
      `Dans un fil sur Slack, où les commandes ne marchent pas, écrivez-moi : \`@Newsdesk article belarus\`. Le menu d’un message propose « ${find} » et « ${discuss} ».`,
    statusTitle: 'Comment ça va',
    holds: (count, date) => `${articles(count)}, le plus récent du ${date}.`,
    noPosts: (command) => `Rien n’est publié ici de soi-même. Pour que cela change : \`${command}\`.`,
    posts: 'Ce qui est publié dans ce salon',
    rests: 'en pause',
    aboutIt: (version) =>
      `Newsdesk ${version} : des revues des articles qu’une équipe dépose dans un dossier, dans Slack, Discord et le terminal. Sans réseau ni modèle. Logiciel libre (MIT).`,
  },
  messageActions: {
    find: 'Trouver cet article',
    discuss: 'Discuter de ce lien',
    noLink:
      'Il n’y a pas de lien dans ce message. Choisissez un message qui en a un, ou tapez `/article` et quelques mots.',
    noWords: 'Il n’y a pas de mots à chercher dans ce message. Tapez `/article` et quelques mots.',
  },
  terminal: {
    welcome:
      'Tapez `/digest`, ou `/article` et quelques mots ; `help` pour les commandes, `exit` pour finir.',
    onlyWords: (example) => `Pour trouver un article, tapez \`${example}\`. \`help\` pour les commandes.`,
    page: (address) => `Comment Slack et Discord le montreraient, tant que ceci tourne : ${address}`,
  },
  web: webFr,
};
