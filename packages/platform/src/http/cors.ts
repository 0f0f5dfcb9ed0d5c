import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/**
 * Public JSON and the public filings may be asked by the elements on the department sites named in the settings: exact
 * origins, no credentials.
 */
export const siteOrigins = (origins: readonly string[]): MiddlewareHandler =>
  cors({
    origin: (origin) => (origins.includes(origin) ? origin : undefined),
    allowMethods: ['GET', 'POST', 'OPTIONS'],
    allowHeaders: ['Content-Type', 'Idempotency-Key', 'Authorization', 'Accept-Language', 'Range'],
    exposeHeaders: ['Retry-After', 'ETag', 'Content-Language', 'Content-Range'],
    maxAge: 600,
  });
