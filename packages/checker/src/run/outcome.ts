import type { Reason } from '@gongkai/model';
import type { Capture } from './capture.ts';

/** What one answer says about an address. */
export type Outcome =
  | { readonly is: 'ok' }
  | { readonly is: 'redirect'; readonly location: string }
  /** Negative: costs nothing until it is confirmed. */
  | { readonly is: 'failed'; readonly kind: string }
  /** Cannot be judged: ours, or a door that is closed on purpose. */
  | { readonly is: 'open'; readonly reason: Reason };

// Answers that bot walls give to programs: nothing about the page can be said from them.
const walls: ReadonlySet<number> = new Set([403, 406, 412, 418, 429, 451, 521]);
// Marks of well-known walls in a body: a script that sets a cookie and comes again.
const wallMarks = /__jsl_clearance|wzws-waf|acw_sc__v2|safedog|_\$ts|challenge-platform|HOY_TR/;

// A page that is nothing but a script which sets a cookie and comes again: any wall's, whatever its name.
const comesAgain = /document\.cookie\s*=[^]*location\.(?:reload\s*\(|href\s*=|replace\s*\()/;
const WALL_BYTES = 65_536;

/** True for the script that stands for a page behind a wall: it answers as if all were well, and leads nowhere by itself. */
export function isWallScript(body: Buffer): boolean {
  if (body.length === 0 || body.length > WALL_BYTES || body.includes('<a ') || !body.includes('<script')) return false;
  const text = body.toString('latin1');
  return (wallMarks.test(text) || comesAgain.test(text)) && !/<(?:a|p|li|td|h1|frame|iframe)[\s>]/i.test(text);
}

/** Sorts an answer. A tool's own trouble is `open`, never `failed`. */
export function outcomeOf(capture: Capture): Outcome {
  const { status, error, headers, method } = capture;
  if (error !== undefined) {
    if (error === 'local') return { is: 'open', reason: 'net.local' };
    if (error === 'dns-local') return { is: 'open', reason: 'net.dns-local' };
    if (error === 'bad-url') return { is: 'failed', kind: 'bad-address' };
    return { is: 'failed', kind: error };
  }
  if (status >= 300 && status < 400 && headers['location'] !== undefined)
    return { is: 'redirect', location: escaped(headers['location']) };
  // what an earlier run has was no wall then, and its bytes lie on the disk
  if (status < 300 && capture.unchanged === undefined && isWallScript(capture.body))
    return { is: 'open', reason: 'site.blocked' };
  if (status < 400) return { is: 'ok' };
  if (status === 404 || status === 410) return { is: 'failed', kind: 'gone' };
  // a door is no hole, and a method that is not wanted says that the page is there
  if (status === 401 || status === 407) return { is: 'open', reason: 'site.login' };
  if (status === 405 && method !== 'HEAD') return { is: 'ok' };
  const { body } = capture;
  if (walls.has(status) || (body.length > 0 && body.length < WALL_BYTES && wallMarks.test(body.toString('latin1'))))
    return { is: 'open', reason: 'site.blocked' };
  return { is: 'failed', kind: status >= 500 ? 'server-error' : 'client-error' };
}

/** True for a wall, by whatever code or script it stands. */
export function isWalled(capture: Capture): boolean {
  const outcome = outcomeOf(capture);
  return outcome.is === 'open' && outcome.reason === 'site.blocked';
}

/** True for an answer that, coming many times in a row, means that the host has had enough of us or is down: a wall, a fault, none at all. */
export const isRefusal = (capture: Capture): boolean =>
  capture.error !== undefined || capture.status >= 500 || isWalled(capture);

/** Old servers send Chinese in a Location as bare bytes, whatever their encoding: as browsers do, the bytes are asked for. */
const escaped = (location: string): string =>
  location.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
