import { commands } from '../../commands/index.ts';
import { operator } from '../../src/app/asker.ts';
import { selectDigest } from '../../src/app/digest.ts';
import { Discussions } from '../../src/app/discuss.ts';
import { importSeeds } from '../../src/app/import-seeds.ts';
import { StoryPlacement } from '../../src/app/place-stories.ts';
import { type CommandRunner, commandRunner } from '../../src/app/run-command.ts';
import { subscriptionDesk } from '../../src/app/subscription-desk.ts';
import { splitForPlatform } from '../../src/bot.ts';
import type { DigestSelection } from '../../src/command/context.ts';
import type { Form } from '../../src/command/form.ts';
import type { Channel } from '../../src/core/channel.ts';
import type { Document } from '../../src/message/document.ts';
import type { Edit, Outgoing } from '../../src/ports/chat.ts';
import { aSeedArticle, batchOf, NOW } from '../support/articles.ts';
import { aPlacer } from '../support/placer.ts';
import { RecordingPoster } from '../support/recording-poster.ts';
import { NO_LOG } from '../support/runner-on.ts';
import { sourceHere } from '../support/source-here.ts';
import { openStoreHere } from '../support/store-here.ts';
import { articlesIn } from './articles.ts';

const CHANNEL: Channel = { platform: 'slack', workspace: 'T1', id: 'C1' };
/** A forum of the same team, whose posts need a tag. */
const FORUM: Channel = { platform: 'discord', workspace: 'G1', id: 'F1' };

/** Somebody in a channel with others, and what the bot tells them. */
export interface Desk {
  /** What is answered to a command as it is typed, such as `/digest size:3`. */
  ask(typed: string): Promise<Document>;
  /** The same in a forum of Discord, whose posts need a tag; its id is `tag-1`. */
  askInForum(typed: string): Promise<Document>;
  /** The form that a command begins with. */
  form(typed: string): Promise<Form>;
  /** What was posted so far, in the channel and in the forum. */
  posted(): readonly Outgoing[];
  postedInForum(): readonly Outgoing[];
  /** What was put right in the channel so far. */
  edited(): readonly Edit[];
  /** The stories of an edition. */
  stories(size: number): Promise<DigestSelection>;
  close(): Promise<void>;
}

/** A bot that knows five stories at a fixed time. @param seeds a folder with others to know instead */
export async function aLookDesk(locale: string, seeds?: string): Promise<Desk> {
  const store = await openStoreHere(':memory:', NOW);
  const clock = { now: () => NOW };
  if (seeds === undefined) await store.save(batchOf(...articlesIn(locale).map(aSeedArticle)), NOW);
  else await importSeeds(sourceHere(seeds), store, clock);
  const made = new Map<string, number>();
  const newId = (kind: string) => {
    made.set(kind, (made.get(kind) ?? 0) + 1);
    return `${kind}${String(made.get(kind)).padStart(5, '0')}`;
  };
  await new StoryPlacement({ store, placer: aPlacer(), newStoryId: () => newId('story') }).run();
  const poster = new RecordingPoster();
  const forum = new RecordingPoster();
  forum.tags = { areRequired: true, tags: [{ id: 'tag-1', name: 'Stories' }] };
  forum.looks.set(FORUM.id, { name: 'stories', isPublic: true, isForum: true });
  const posters = new Map([
    [CHANNEL.platform, poster],
    [FORUM.platform, forum],
  ]);
  const desk = {
    ...{ store, clock, split: splitForPlatform, adminsOnly: false, wakeDeliverer() {} },
    posters,
    newSubscriptionId: () => newId('s'),
    newEditionId: () => newId('e'),
  };
  const runner = commandRunner({
    ...{ store, clock, log: NO_LOG, locale, timeZone: 'Europe/Berlin' },
    newReference: () => 'ref00001',
    newDraftId: () => newId('d'),
    discussions: new Discussions({
      ...{
        store,
        clock,
        log: NO_LOG,
        posters,
        split: splitForPlatform,
        timeZone: 'Europe/Berlin',
        teams: [[CHANNEL, FORUM]],
      },
      newId: () => newId('t'),
      wait: async () => {},
    }),
    subscriptionsFor: (asker, words) => subscriptionDesk(desk, asker, words),
  });
  const asker = {
    ...operator(locale),
    ...({ name: 'Ada', person: { platform: 'slack', workspace: 'T1', id: 'U1' }, channel: CHANNEL } as const),
    zone: async () => 'Europe/Berlin',
  };
  const given = (typed: string, channel = CHANNEL): Parameters<CommandRunner['run']> => {
    const [, name = '', text = ''] = /^\/(\S+) *(.*)$/.exec(typed) ?? [];
    const command = commands.find((one) => one.name === name);
    if (command === undefined) throw new Error(`there is no command ${typed}`);
    return [command, { text }, { ...asker, channel }];
  };
  return {
    ask: (typed) => runner.run(...given(typed)),
    askInForum: (typed) => runner.run(...given(typed, FORUM)),
    async form(typed) {
      const form = await runner.form(...given(typed));
      if (form === null) throw new Error(`${typed} begins with no form`);
      return form;
    },
    posted: () => poster.posts.map(({ message }) => message),
    postedInForum: () => forum.posts.map(({ message }) => message),
    edited: () => poster.edits.map(({ edit }) => edit),
    stories: (size) => selectDigest(store, { size }, { language: locale, now: NOW }),
    close: () => store.close(),
  };
}
