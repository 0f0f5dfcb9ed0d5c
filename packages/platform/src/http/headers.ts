import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

/** Headers of every page and answer: nothing inline, nothing framed, nothing from elsewhere, nothing guessed. */
export const safeHeaders = (): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: false, // public JSON is read by department sites
    strictTransportSecurity: false, // set by whoever ends TLS
  });

/** A file that somebody sent: opened by nobody's browser on this site, whatever its bytes say. */
const SANDBOX = 'sandbox';

/** An answer that names its own sandbox keeps it: the pages' policy would let a file be a page of ours. */
export const keptSandbox: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.headers.get('content-disposition')?.startsWith('attachment')) c.header('Content-Security-Policy', SANDBOX);
};

/** Desk and status pages: nobody's cache keeps them. */
export const notKept: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};
