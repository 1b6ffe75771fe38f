import type { CorrectionStore } from '../ports/corrections.ts';
import type { EditionStore } from '../ports/editions.ts';
import { arrivalsOn } from './arrival-rows.ts';
import { queueChanged, queueOvertaken } from './change-rows.ts';
import { articleStates, correct, editionsToCorrect, postponeCorrections } from './correction-rows.ts';
import type { Database } from './database.ts';
import { deliveryLog } from './delivery-log.ts';
import { claimDeliveries, giveUpLate, settleDelivery } from './delivery-rows.ts';
import { contentsShowing, editionRecords } from './edition-records.ts';
import { abandonDeliveries, keepContent, keepEdition, publishOne, shownIn } from './edition-rows.ts';
import { forgetEditions } from './retention.ts';
import {
  addSubscription,
  changeSubscription,
  dueReadings,
  readingOf,
  subscriptionById,
  subscriptionsFromFile,
  subscriptionsIn,
  subscriptionsOf,
  waitingSubscriptions,
} from './subscription-rows.ts';
import { nextDelivery, takeWorkspaces } from './waiting-rows.ts';

/** Editions that are looked through for an article: more than a month of hourly ones. */
const MOST_SHOWING = 1000;

/** Subscriptions, editions and deliveries in portable SQL, on any engine. */
export function sqlEditionStore(database: Database): EditionStore & CorrectionStore {
  return {
    addSubscription: (subscription) => addSubscription(database, subscription),
    subscription: (id) => subscriptionById(database, id),
    subscriptionsIn: (channel) => subscriptionsIn(database, channel),
    subscriptionsOf: (workspace) => subscriptionsOf(database, workspace),
    subscriptionsFromFile: () => subscriptionsFromFile(database),
    changeSubscription: (subscription) => changeSubscription(database, subscription),

    removeSubscription: (id, at) =>
      database.transaction(async (transaction) => {
        // First, so that who is publishing for it has ended, and nobody begins to.
        const removed = await transaction.run('delete from subscriptions where id = $1', [id]);
        await abandonDeliveries(transaction, id, at);
        return removed > 0;
      }),

    due: (...wanted) => dueReadings(database, ...wanted),
    waiting: (page) => waitingSubscriptions(database, page),
    reading: (id, now) => readingOf(database, id, now),
    arrivals: (page) => arrivalsOn(database, page),
    shownIn: (contents) => shownIn(database, contents),

    publish: (publications, contents, at) =>
      database.transaction(async (transaction) => {
        for (const content of contents) await keepContent(transaction, content);
        const won: string[] = [];
        for (const publication of publications) {
          if (await publishOne(transaction, publication, at)) won.push(publication.subscription.id);
        }
        const editions = publications.flatMap(({ edition }) => edition ?? []);
        await queueOvertaken(transaction, editions, at);
        return won;
      }),

    publishTest: (subscription, edition, content, at) =>
      database.transaction(async (transaction) => {
        await keepContent(transaction, content);
        await keepEdition(transaction, subscription, edition, 'test', at);
        await queueOvertaken(transaction, [edition], at);
      }),

    claim: (...wanted) => database.transaction((transaction) => claimDeliveries(transaction, ...wanted)),
    takeWorkspaces: (...wanted) =>
      database.transaction((transaction) => takeWorkspaces(transaction, ...wanted)),

    settle: (delivery, outcome, at) =>
      database.transaction((transaction) => settleDelivery(transaction, delivery, outcome, at)),

    giveUpLate: (publishedBefore, at) =>
      database.transaction((transaction) => giveUpLate(transaction, publishedBefore, at)),

    nextDelivery: (...wanted) => nextDelivery(database, ...wanted),
    deliveries: (query) => deliveryLog(database, query),
    forgetEditions: (before, limit) =>
      database.transaction((transaction) => forgetEditions(transaction, before, limit)),
    editions: (subscriptionId, limit) => editionRecords(database, subscriptionId, null, limit),

    queueChanged: (...wanted) => database.transaction((transaction) => queueChanged(transaction, ...wanted)),
    editionsToCorrect: (now, limit) => editionsToCorrect(database, now, limit),
    articleStates: (ids) => articleStates(database, ids),
    postponeCorrections: (edition, until, when) => postponeCorrections(database, edition, until, when),
    correct: (corrections, at) => correct(database, corrections, at),

    async editionsShowing(subscriptionId, articleIds) {
      const contents = await contentsShowing(database, subscriptionId, articleIds);
      return editionRecords(database, subscriptionId, contents, MOST_SHOWING);
    },
  };
}
