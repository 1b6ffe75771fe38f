import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { asError } from '../../core/errors.ts';
import type { InFlight } from '../../core/in-flight.ts';
import type { Log } from '../../ports/log.ts';
import { Answering, type Next, type PageSettings } from './answering.ts';
import { onlyOurPage, onlyReadable, withinReason, withSafeHeaders } from './guard.ts';
import { pageOf, type View } from './page.ts';
import { addressOfForm, callPressed, formFilled, formWanted, lineTyped, lookWanted } from './requests.ts';

/** Seconds for which a browser remembers how somebody wants to see the page. */
const A_YEAR = 31_536_000;

/** Everything that the page loads, by its address. */
const FILES = {
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
} as const;
const STYLES = ['page', 'slack', 'discord'].map((name) => fileText(`${name}.css`)).join('\n');

/** The page over HTTP: whole pages, and forms that are sent and answered with the address of the next page. */
export function pageApp(
  settings: PageSettings,
  { log, inFlight }: { log: Log; inFlight: InFlight },
): Pick<Hono, 'fetch' | 'request'> {
  const { conversation } = settings;
  const answering = new Answering(settings);
  const draw = pageOf(settings);

  const shown = (context: Context, given: Partial<View> = {}) => {
    const { look = 'both', theme = 'system' } = lookWanted.parse(getCookie(context));
    const page = draw({ look, theme, thread: null, filled: null, ...given });
    return context.body(page.source, 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
  };
  /** The message whose thread somebody is in. */
  const threadIn = (context: Context) => conversation.openingOf(context.req.query('thread') ?? '');
  const goTo = (context: Context, next: Next | null) => {
    const thread = threadIn(context)?.id ?? null;
    if (next !== null && 'form' in next) return context.redirect(addressOfForm(next.form, thread), 303);
    const page = thread === null ? '/' : `/thread/${thread}`;
    return context.redirect(next === null ? page : `${page}#${next.shown}`, 303);
  };
  const bodyOf = (context: Context): Promise<unknown> => context.req.parseBody();

  const app = new Hono();
  app.use(withSafeHeaders, onlyOurPage, withinReason, onlyReadable);
  app.onError((error, context) => {
    if ('getResponse' in error) return error.getResponse();
    log.error({ err: asError(error), path: context.req.path }, 'the page failed');
    return context.text('Something went wrong, and it has been logged.', 500);
  });
  app.use((_context, next) => inFlight.track(next()));
  app.get('/', async (context) => {
    await answering.greet();
    return shown(context);
  });
  app.get('/thread/:id', (context) => {
    const thread = conversation.openingOf(context.req.param('id'));
    return thread === null ? context.redirect('/', 303) : shown(context, { thread });
  });
  app.get('/form', async (context) => {
    const wanted = formWanted(context.req);
    const filled = wanted === null ? null : await answering.form(wanted);
    return filled === null ? goTo(context, null) : shown(context, { thread: threadIn(context), filled });
  });
  app.get('/version', (context) => context.text(String(conversation.version)));
  app.post('/type', async (context) => {
    const { line = '' } = lineTyped.safeParse(await bodyOf(context)).data ?? {};
    return goTo(context, line === '' ? null : await answering.typed(line));
  });
  app.post('/press', async (context) => {
    const call = callPressed(await bodyOf(context));
    return goTo(context, await answering.called(call, threadIn(context)?.id ?? null));
  });
  app.post('/form', async (context) => {
    const typed = formFilled(await bodyOf(context));
    const thread = threadIn(context)?.id ?? null;
    return goTo(context, typed === null ? null : await answering.submitted(typed, thread));
  });
  app.post('/look', async (context) => {
    for (const [name, value] of Object.entries(lookWanted.parse(await bodyOf(context)))) {
      if ((name === 'look' || name === 'theme') && typeof value === 'string')
        setCookie(context, name, value, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: A_YEAR });
    }
    return goTo(context, null);
  });
  app.get('/page.css', (context) => context.body(STYLES, 200, { 'content-type': 'text/css; charset=utf-8' }));
  for (const [path, [name, type]] of Object.entries(FILES)) {
    const content = fileText(name);
    app.get(path, (context) => context.body(content, 200, { 'content-type': type }));
  }
  return app;
}

function fileText(name: string): string {
  return readFileSync(new URL(`static/${name}`, import.meta.url), 'utf8');
}
