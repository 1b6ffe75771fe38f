import type { Form } from '../../src/command/form.ts';
import type { Outgoing } from '../../src/ports/chat.ts';
import { aLookDesk, type Desk } from './desk.ts';
import { correctedIn, editionIn, type Part } from './editions.ts';

/** Something that the bot shows. */
export interface Shown {
  /** The same in every language, as a file's name. */
  readonly name: string;
  readonly parts: readonly Part[];
  /** What it asks, when it asks. */
  readonly form?: Form;
}

/**
 * Every kind of message in a language, in the order in which somebody meets them.
 * @param seeds a folder with articles to tell of instead of the fixture's
 */
export async function messagesIn(locale: string, seeds?: string): Promise<Shown[]> {
  const desk = await aLookDesk(locale, seeds);
  try {
    return [
      ...(await answers(desk)),
      { name: 'discussion', parts: desk.posted().map(partOf) },
      ...(await inForum(desk)),
      { name: 'form', parts: [], form: await desk.form('/subscription add') },
      ...(await editions(locale, desk)),
    ];
  } finally {
    await desk.close();
  }
}

async function answers(desk: Desk): Promise<Shown[]> {
  const { entries } = await desk.stories(3);
  const [first, second] = entries.map(({ lead }) => lead);
  if (first === undefined || second === undefined) throw new Error('there are too few stories');
  const shown: Shown[] = [];
  for (const [name, typed] of Object.entries(typedFor(first, second))) {
    const documents = [];
    for (const command of typed) documents.push(await desk.ask(command));
    // What comes before the last only prepares it.
    shown.push({ name, parts: documents.slice(-1).map((document) => ({ document, isInThread: false })) });
  }
  return shown;
}

/** The story that is discussed in the channel already is discussed in a forum, too, and both say so. */
async function inForum(desk: Desk): Promise<Shown[]> {
  const [discussed] = (await desk.stories(1)).entries;
  const typed = `/article query:${discussed?.lead.id} discuss:yes`;
  const choosing = await desk.askInForum(typed);
  await desk.askInForum(`${typed} tag:tag-1`);
  const pointing = desk.edited().map(({ part: document }) => ({ document, isInThread: true }));
  return [
    { name: 'discuss-tag', parts: [{ document: choosing, isInThread: false }] },
    { name: 'discussion-in-forum', parts: desk.postedInForum().map(partOf) },
    { name: 'discussion-elsewhere', parts: pointing.slice(-1) },
  ];
}

function partOf({ part, under }: Outgoing): Part {
  return { document: part, isInThread: under !== null };
}

type Known = { readonly id: string; readonly headline: string };

/** What is typed for each kind of answer. */
function typedFor(first: Known, second: Known): Readonly<Record<string, readonly string[]>> {
  return {
    digest: ['/digest size:3'],
    'digest-shared': ['/digest size:2 page:2 share:yes'],
    card: [`/article ${first.headline.split(' ').slice(-3).join(' ')}`],
    'card-shared': [`/article query:${second.id} share:yes`],
    'full-text': [`/article query:${first.id} full:yes`],
    discuss: [`/article query:${first.id} discuss:yes`],
    saved: [`/saved add:${second.id}`, `/saved add:${first.id}`, '/saved'],
    help: ['/newsdesk help'],
    'help-on': ['/newsdesk help subscription preview'],
    about: ['/newsdesk about'],
    'subscription-card': ['/subscription add when:"daily 9:00" size:3'],
    'subscription-list': ['/subscription add when:"every 2 hours" threads:story', '/subscription list'],
    'subscription-removed': ['/subscription pause id:s00002', '/subscription remove id:s00002'],
    preview: ['/subscription preview'],
    status: ['/newsdesk status'],
    why: [`/why ${first.id}`],
    'no-topic': ['/digest topic:xyz'],
    'no-article': ['/article qqq'],
  };
}

async function editions(locale: string, desk: Desk): Promise<Shown[]> {
  const { edition, notes } = await correctedIn(locale, desk);
  return [
    { name: 'edition', parts: await editionIn(locale, desk, 'none') },
    { name: 'edition-with-thread', parts: await editionIn(locale, desk, 'digest') },
    { name: 'edition-of-threads', parts: await editionIn(locale, desk, 'story') },
    { name: 'correction', parts: edition },
    { name: 'correction-note', parts: notes },
  ];
}
