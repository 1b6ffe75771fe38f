import { type IncomingMessage, request } from 'node:http';
import { parseHTML } from 'linkedom';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandRunner } from '../../src/app/run-command.ts';
import { subscriptionDesk } from '../../src/app/subscription-desk.ts';
import type { Article } from '../../src/core/article.ts';
import { newId } from '../../src/system.ts';
import { type WebChat, webChat } from '../../src/web/preview/chat.ts';
import { COMET, FERRY, paragraphs } from './articles.ts';
import { aNewsroom, type Newsroom } from './newsroom.ts';
import { NO_LOG } from './runner-on.ts';

/** Of two stories. */
export const TWO_STORIES: readonly Partial<Article>[] = [
  FERRY,
  {
    ...COMET,
    dek: 'A comet is back.',
    summary: ['A comet is back.'],
    body: paragraphs('A comet is back.'),
    topics: ['space'],
  },
];

/** What tests look at of an element; the browser's own types are not those of the program. */
export interface Shown {
  readonly id: string;
  readonly tagName: string;
  readonly textContent: string;
  readonly outerHTML: string;
  readonly attributes: Iterable<{ readonly name: string }>;
  readonly dataset: Readonly<Record<string, string>>;
  getAttribute(name: string): string | null;
  closest(selector: string): Shown | null;
  querySelector(selector: string): Shown | null;
  querySelectorAll(selector: string): Iterable<Shown> & { readonly length: number };
}

/** A page as it is read. */
export type ShownPage = Shown & { readonly documentElement: Shown };

/** What a browser gets. */
export interface Got {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** Where it has been led to, from the page's address on. */
  readonly path: string;
}

/** The page of a newsroom, and somebody's browser. */
export interface Page {
  readonly room: Newsroom;
  readonly chat: WebChat;
  /** One request, without following where it leads. */
  ask(
    path: string,
    given?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<Got>;
  /** What a page shows. */
  open(path?: string): Promise<ShownPage>;
  /** Sends a form as the page itself does, and shows where that leads. */
  send(path: string, fields: Record<string, string>): Promise<ShownPage>;
  /** The address of the page that was shown last. */
  readonly path: string;
}

/** A page on which these articles are known, at a time that the test moves; gone after the test. */
export async function aPage(
  articles: readonly Partial<Article>[] = [],
  { locale = 'en' }: { locale?: string } = {},
): Promise<Page> {
  const room = await aNewsroom();
  await room.import(...articles);
  const clock = { now: () => room.now };
  const chosen = { store: room.store, clock, posters: room.posters, adminsOnly: false };
  const runner = commandRunner({
    ...{ store: room.store, clock, log: room.log, locale, timeZone: 'UTC', discussions: room.discussions },
    newReference: () => 'ref00001',
    newDraftId: newId,
    subscriptionsFor: (asker, words) =>
      subscriptionDesk(
        {
          ...chosen,
          split: (_platform, document) => [document],
          newSubscriptionId: () => 'abcd',
          newEditionId: newId,
          wakeDeliverer() {},
        },
        asker,
        words,
      ),
  });
  const chat = webChat({ commands, runner, clock, locale, timeZone: 'UTC' }, 0, NO_LOG);
  onTestFinished(() => chat.stop());
  await chat.start();
  room.posters.set('web', chat);
  const ask: Page['ask'] = (path, given) => asked(new URL(path, chat.url), given);
  const shown = async (got: Got): Promise<ShownPage> => {
    page.path = got.path;
    const { location } = got.headers;
    if (location === undefined) return parsed(got.text);
    return shown(await ask(location));
  };
  const page: Page & { path: string } = {
    ...{ room, chat, ask, path: '/' },
    open: async (path = '/') => shown(await ask(path)),
    async send(path, fields) {
      const headers = {
        origin: new URL(chat.url).origin,
        'content-type': 'application/x-www-form-urlencoded',
      };
      const body = new URLSearchParams(fields).toString();
      return shown(await ask(path, { method: 'POST', headers, body }));
    },
  };
  return page;
}

function asked(
  url: URL,
  given: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Got> {
  const { promise, resolve, reject } = Promise.withResolvers<Got>();
  const { method = 'GET', headers = {}, body } = given;
  const sent = request(url, { method, headers }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text,
        path: url.pathname + url.search + url.hash,
      }),
    );
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

/** HTML as a browser reads it. */
export function parsed(html: string): ShownPage {
  return parseHTML(html).document as unknown as ShownPage;
}

/** What stands on a page in one of the looks, without white space at its ends. */
export function textIn(page: Shown | null, selector: string): string[] {
  return [...(page?.querySelectorAll(selector) ?? [])].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
}
