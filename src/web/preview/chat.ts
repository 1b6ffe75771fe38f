import { InFlight } from '../../core/in-flight.ts';
import { type Chat, PostError, requireOurs } from '../../ports/chat.ts';
import type { Log } from '../../ports/log.ts';
import type { Listener } from '../listen.ts';
import { listenNearby } from '../listen-nearby.ts';
import { type PageSettings, WEB } from './answering.ts';
import { pageApp } from './app.ts';
import { Conversation } from './conversation.ts';

/** The only interface that it is served on: whoever is let in may do everything. */
const LOOPBACK = '127.0.0.1';

/** A page as a chat platform: one channel, in which messages are drawn as Slack and Discord would show them. */
export interface WebChat extends Chat {
  /** Where it is looked at, once it is started. */
  readonly url: string;
}

/** @param port the first that is tried; 0 for any that is free */
export function webChat(given: Omit<PageSettings, 'conversation' | 'home'>, port: number, log: Log): WebChat {
  const conversation = new Conversation();
  const inFlight = new InFlight();
  const { clock } = given;
  let listener: Listener | null = null;
  const address = () => `http://${LOOPBACK}:${listener?.port ?? port}/`;
  const referenceTo = (id: string, thread: string | null) => ({
    id,
    channel: WEB.id,
    url: `${address()}${thread === null ? '' : `thread/${thread}`}#${id}`,
  });
  return {
    name: 'web',
    get url() {
      return address();
    },
    async post(_channel, message) {
      requireOurs(message);
      const { key, part, under } = message;
      const said = {
        id: key,
        at: clock.now(),
        document: part,
        asked: null,
        isPrivate: false,
        isEdited: false,
      };
      if (!conversation.add(said, under?.id ?? null)) throw gone('thread_not_found');
      const opening = conversation.openingOf(key);
      // A thread is read on a page of its own; so is what opens one, as soon as there is something in it.
      return referenceTo(key, under === null ? null : (opening?.id ?? null));
    },
    pace: { channel: 0, workspace: 0, platform: 0, waiting: 'channel' },
    async edit(_channel, { reference, part }) {
      if (!conversation.change(reference.id, part)) throw gone('message_not_found');
    },
    async find(_channel, { key }) {
      const opening = conversation.openingOf(key);
      if (opening === null) return { kind: 'absent' };
      return { kind: 'found', reference: referenceTo(key, opening.id === key ? null : opening.id) };
    },
    obstacles: async () => [],
    tagsIn: async () => ({ areRequired: false, tags: [] }),
    // What was said before the program was started again is forgotten.
    reopen: async (_channel, { id }) => (conversation.openingOf(id) === null ? 'gone' : 'open'),
    lookOf: async () => ({ name: WEB.id, isPublic: false, isForum: false }),
    // Nobody but the machine itself could cut it off.
    lost: new Promise<never>(() => {}),
    async start() {
      const settings = { ...given, conversation, home: address };
      listener = await listenNearby(pageApp(settings, { log, inFlight }), { host: LOOPBACK, port });
    },
    // It is listened to from the start on: what is posted would not be seen otherwise.
    listen: async () => async () => {},
    exclusive: [],
    async stop() {
      await inFlight.settled();
      await listener?.close();
      // What came in between ends, too, before what it works on is closed.
      await inFlight.settled();
    },
  };
}

/** Nobody can see any more what was posted before the program was started again. */
function gone(code: string): PostError {
  return new PostError({ kind: 'refused', code, final: true });
}
