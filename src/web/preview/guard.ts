import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';

/** Bytes of what is sent to the page. */
const LONGEST_BODY = 65_536;

/** By which names a browser on this machine calls it. Another name that leads here is somebody's trick (DNS rebinding). */
const OURS = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;

/** Lets pass what this machine's browser asks for by one of our names, and changes that our own page asks for. */
export const onlyOurPage: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!OURS.test(host)) return context.text('This page answers to 127.0.0.1 and localhost alone.', 403);
  if (context.req.method !== 'GET' && !isFromUs(host, context.req.header.bind(context.req)))
    return context.text('This page takes changes from itself alone. Open it, and try again there.', 403);
  await next();
};

/** Browsers say where a change comes from; what does not say so is none of ours. */
function isFromUs(host: string, header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  return header('origin') === `http://${host}` && (site === undefined || site === 'same-origin');
}

/** Nothing is loaded, sent or framed but by the page itself, and no script stands in it. */
export const withSafeHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // Stricter, a form of ours would not say where it comes from.
  referrerPolicy: 'same-origin',
  // It is served without encryption, to this machine alone.
  strictTransportSecurity: false,
});

/** Refuses what is longer than anything that the page sends. */
export const withinReason = bodyLimit({ maxSize: LONGEST_BODY });

/** Reads what is sent before anything begins that stopping waits for: who sends half a form holds nothing up. */
export const onlyReadable: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'POST') {
    try {
      await context.req.parseBody();
    } catch {
      // Whoever sends it is told, if still there.
      return context.text('This form cannot be read. Open the page, and try again there.', 400);
    }
  }
  await next();
};
