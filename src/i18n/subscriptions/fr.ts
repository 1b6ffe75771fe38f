import { counter } from '../plural.ts';
import { commandsFr } from './commands/fr.ts';
import type { SubscriptionWords } from './words.ts';

export const subscriptionsFr: SubscriptionWords = {
  commands: commandsFr,
  obstacles: {
    'not-in-channel': () =>
      'Je ne suis pas dans ce salon. Tapez ici `/invite @newsdesk`, ou ajoutez l’application dans les paramètres du salon ; puis réessayez.',
    'no-channel': () => 'Je ne vois pas ce salon. Laissez-moi entrer, ou choisissez un autre salon.',
    archived: () => 'Ce salon est archivé. Désarchivez-le, ou choisissez un autre salon.',
    removed: () =>
      'Je ne suis plus dans cet espace de travail. Demandez à un admin de réinstaller l’application.',
    restricted: () =>
      'Seules certaines personnes peuvent publier dans ce salon. Demandez à un admin de me laisser publier ici, ou choisissez un autre salon.',
    permissions: (names) =>
      `Il me manque des permissions dans ce salon : ${names}. Donnez-les à mon rôle dans les paramètres du salon, sous « Permissions » ; puis réessayez.`,
    scopes: (names) =>
      `L’application a été installée sans ce qu’il lui faut : ${names}. Demandez à un admin d’ajouter ces scopes et de la réinstaller.`,
    kind: () => 'Je ne peux pas publier dans un salon de ce type. Choisissez un salon textuel.',
  },
  mistakes: {
    'no-such-cadence':
      'Je ne comprends pas quand publier. Écrivez par exemple `en semaine 9:00` ou `toutes les 2 heures`.',
    'no-such-time': 'Ce n’est pas une heure. Écrivez par exemple `9:00` ou `17:30`.',
    'no-times': 'Il manque l’heure. Écrivez par exemple `chaque jour 9:00`.',
    'too-many-times': 'C’est trop d’heures : 24 par jour au plus.',
    'same-time-twice': 'Une heure est donnée deux fois. Une fois suffit.',
    'no-such-day': 'Ce n’est pas un jour de la semaine. Écrivez par exemple `lun, jeu 9:00`.',
    'no-days': 'Il manque le jour de la semaine. Écrivez par exemple `lun, jeu 9:00`.',
    'same-day-twice': 'Un jour est donné deux fois. Une fois suffit.',
    'no-such-hours': 'Les heures vont de 1 à 168. Écrivez par exemple `toutes les 2 heures`.',
    'no-such-minutes': 'Les minutes vont de 5 à 1440. Écrivez par exemple `toutes les 30 minutes`.',
    'no-such-cron':
      'Cette expression cron ne marche pas. Écrivez cinq champs, par exemple `cron 30 8 * * 1-5`.',
    'cron-never': 'Cette expression cron n’arrive jamais. Écrivez par exemple `cron 30 8 * * 1-5`.',
    'cron-too-often':
      'C’est plus souvent que toutes les cinq minutes. Laissez plus de temps entre les envois.',
    'no-such-zone': 'Ce fuseau horaire n’existe pas. Écrivez par exemple `Europe/Paris`.',
  },
  cadence: {
    typed: {
      daily: 'quotidien quotidienne quotidiennement jour jours',
      weekdays: 'semaine ouvré ouvrés ouvrable ouvrables',
      weekend: 'weekend',
      weekly: 'hebdomadaire',
      hourly: 'horaire',
      every: 'chaque tous toutes',
      hours: 'heure heures',
      minutes: 'minute minutes',
      at: 'à',
      to: 'au',
      filler: 'et le la les l en du de des',
    },
    daily: (time) => `tous les jours à ${time}`,
    weekdays: (time) => `du lundi au vendredi à ${time}`,
    weekly: (days, time) => `${days} à ${time}`,
    several: (times) => `tous les jours à ${times}`,
    hours: counter('fr', { one: 'toutes les heures', other: 'toutes les # heures' }),
    minutes: counter('fr', { one: 'toutes les minutes', other: 'toutes les # minutes' }),
    cron: (expression) => `selon cron ${expression}`,
    eachWeek: (_day, name) => `le ${name}`,
  },
  plan: {
    sentence: (time, content) => `${time} : ${content}.`,
    quoted: (words) => `« ${words} »`,
    zone: (city) => `heure de ${city}`,
    stories: counter('fr', {
      one: 'le meilleur nouveau sujet',
      other: 'les # meilleurs nouveaux sujets',
    }),
    on: (topics) => `sur ${topics}`,
    saying: (keywords) => `avec ${keywords}`,
    either: (onTopics, sayingKeywords) => `${onTopics}, ou ${sayingKeywords}`,
    without: (words) => `sans ${words}`,
    from: (sources) => `publiés par ${sources}`,
    inLanguages: (languages) => `en ${languages}`,
    id: (id) => `identifiant : ${id}`,
    sayNothing: 'Une ligne quand il n’y a rien de neuf',
  },
  state: {
    added: 'Abonnement ajouté',
    changed: 'Abonnement modifié',
    paused: 'Abonnement en pause',
    resumed: 'Abonnement repris',
    removed: 'Abonnement supprimé',
    again: (command) => `Pour le retrouver : \`${command}\``,
    here: 'Les abonnements de ce salon',
    moreHere: (count) => `D’autres du fichier de l’exploitant, non montrés ici : ${count}.`,
    nextPosts: 'Prochains envois',
    next: (date) => `Prochain envoi : ${date}`,
    never: 'Son heure ne reviendra plus. Donnez-lui-en une autre.',
    noneOn: (topics) =>
      `Aucun article n’a encore le thème ${topics}. Vérifiez comment il s’écrit, ou attendez le premier.`,
    noneFrom: (sources) =>
      `Aucun des articles les plus récents ne vient de ${sources}. Vérifiez comment la source s’écrit, ou attendez le premier.`,
    pausedSince: (date) => `En pause depuis ${date}.`,
    fromFile: 'Vient du fichier de l’exploitant ; il ne se modifie que là.',
    last: {
      pending: (date) => `L’envoi de ${date} est en route`,
      sending: (date) => `L’envoi de ${date} est en cours`,
      sent: (date) => `Dernier envoi : ${date}`,
      uncertain: (date) =>
        `Dernier envoi : ${date}, peut-être sans succès : la plateforme ne l’a pas confirmé`,
      dead: (date) => `L’envoi de ${date} n’a pas pu être livré`,
    },
    noneYet: 'Rien de publié pour l’instant',
    open: 'Ouvrir le message',
    preview: (date) => `Voici ce qui serait publié ${date}. Vous seul le voyez.`,
    notDue: (date) =>
      `Rien n’est prévu ${date}. Voici ce que donnerait un envoi à ce moment-là. Vous seul le voyez.`,
    ifResumed: (date) => `S’il reprenait maintenant, voici ce qui serait publié ${date}. Vous seul le voyez.`,
    notForeseen: (date) =>
      `Trop d’envois précèdent ce moment pour le prévoir. Donnez une heure jusqu’à celle-ci : ${date}.`,
    nothingNew: (date) => `Rien ne serait publié ${date} : il n’y a rien de neuf pour cet abonnement.`,
    tested: 'Il arrive dans un instant, pour voir. Ce qu’il contient reste nouveau pour la prochaine revue.',
    nothingToTest: 'Il n’y a rien de neuf pour cet abonnement ; rien n’a donc été publié.',
  },
  why: {
    sent: (date) => `Il a été publié ${date}.`,
    uncertain: (date) =>
      `Il a été envoyé ${date}, mais la plateforme ne l’a pas confirmé. Rien n’est envoyé deux fois : regardez s’il y est.`,
    sending: (date) => `Il est en route, dans la revue de ${date}.`,
    waiting: (date) => `Il est candidat pour la prochaine revue, ${date}.`,
    resting: (command) => `Il attend, car cet abonnement est arrêté. Pour reprendre : \`${command}\`.`,
    filtered: {
      topics: (wanted) => `Ce n’est pas ce qui est demandé (${wanted}).`,
      without: (word) => `Il contient ${word}, qui est exclu ici.`,
      sources: (wanted) => `Il vient d’une autre source que demandé (${wanted}).`,
      languages: (wanted) => `Il est dans une autre langue que demandé (${wanted}).`,
    },
    change: (command) => `Pour changer cela : \`${command}\`.`,
    copy: (headline) => `C’est une copie de « ${headline} », et un seul des deux est publié.`,
    below: (date) =>
      `Il était candidat ${date}, mais d’autres sujets comptaient plus. Une \`size\` plus grande laisse plus de place.`,
    told: (date) =>
      `Son sujet a été publié ${date} avec un autre article, et celui-ci n’apportait rien de neuf.`,
    before: (imported, since) =>
      `Il est arrivé ${imported} ; cet abonnement regarde ce qui est arrivé après ${since}.`,
    withdrawn: (date) => `Il a été retiré ${date} : son fichier n’est plus là.`,
    failed: (date, why) => `Il devait être publié ${date}, mais cela a échoué : ${why}.`,
    of: (subscription, sentence) => `${subscription} : ${sentence}`,
  },
  buttons: {
    change: 'Modifier',
    articles: 'Sources et langues',
    looks: 'Longueur et fils',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    preview: 'Aperçu',
    remove: 'Supprimer',
  },
  errors: {
    noChannel: 'Les abonnements appartiennent à un salon : tapez ceci dans un salon.',
    guests: 'Les invités ne peuvent pas modifier les abonnements. Demandez à un membre de ce salon.',
    outsiders:
      'Seuls les membres de ce salon peuvent modifier ses abonnements. Rejoignez-le d’abord, puis réessayez.',
    admins:
      'Ici, seuls les admins de l’espace de travail peuvent modifier les abonnements. Demandez à l’un d’eux.',
    managers:
      'Pour modifier les abonnements, il vous faut ici la permission « Gérer les salons ». Demandez à quelqu’un qui l’a.',
    unknownPerson:
      'Je n’ai pas pu savoir qui peut modifier les abonnements ici. Réessayez dans un instant, ou demandez à un admin.',
    none: (example) => `Ce salon n’a pas encore d’abonnement. Créez-en un : \`${example}\`.`,
    unknown: (id, known) => `Il n’y a pas d’abonnement « ${id} » dans ce salon. Il y a : ${known}.`,
    which: (known) => `Ce salon a plusieurs abonnements. Dites lequel avec \`id\` : ${known}.`,
    fromFile: 'Cet abonnement est dans le fichier de l’exploitant et ne se modifie que là.',
    changedMeanwhile:
      'Quelqu’un d’autre vient de modifier cet abonnement. Regardez-le de nouveau, puis réessayez.',
    tooMany: (most) => `Ce salon a ${most} abonnements, et c’est le maximum. Supprimez-en un d’abord.`,
    zoneMissing: (example) => `Je ne connais pas le fuseau horaire de ce salon. Ajoutez-le : \`${example}\`.`,
    nothingGiven: 'Dites ce qu’il faut modifier, par exemple `size:5`.',
    unreachable:
      'Je n’ai pas pu regarder ce salon, car la plateforme n’a pas répondu. Réessayez dans un instant.',
    badLanguage: (value, known) => `« ${value} » n’est pas une langue que je parle. Choisissez : ${known}.`,
    badAt: (value) =>
      `Je ne comprends pas l’heure « ${value} ». Écrivez par exemple \`18:00\` ou \`2026-01-31 18:00\`.`,
    pastAt: (value) => `« ${value} » est passé. Donnez une heure à venir, par exemple \`18:00\`.`,
    noLanguage: (value) =>
      `Je ne connais pas la langue « ${value} ». Écrivez son nom ou son code, par exemple \`anglais\` ou \`en\`.`,
    tooManyNames: (option, most) => `\`${option}\` accepte ${most} éléments au plus. Retirez-en.`,
    nameTooLong: (option, most) =>
      `Un élément de \`${option}\` est trop long : ${most} caractères au plus. Séparez-les par des virgules.`,
    same: (id) => `Ce salon a déjà cet abonnement : « ${id} ». Modifiez-le avec \`/subscription edit\`.`,
  },
};
