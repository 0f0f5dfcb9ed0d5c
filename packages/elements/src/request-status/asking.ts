import { readStatus, type RequestStatus } from '@gongkai/model';
import { waitOf } from '../parts/form/filing.ts';

/** Number and code of one request: held in memory only, sent in a header, never in an address. */
export interface Opened {
  readonly no: string;
  readonly code: string;
}

/** What became of asking. A wrong number and a wrong code cannot be told apart. */
export type Asked =
  | { readonly kind: 'status'; readonly status: RequestStatus }
  | { readonly kind: 'unknown' | 'offline' | 'failed' | 'strange' }
  | { readonly kind: 'limited'; readonly waitSeconds?: number };

export const keyOf = ({ no, code }: Opened): string => `GK-Code ${no}:${code}`;

/** Asks for the status. Never throws. */
export async function ask(base: string, opened: Opened, locale: string): Promise<Asked> {
  try {
    const response = await fetch(addressOf(base, opened), {
      headers: { Authorization: keyOf(opened), 'Accept-Language': locale },
      credentials: 'omit',
      cache: 'no-store',
    });
    return await answered(response);
  } catch {
    return { kind: navigator.onLine ? 'failed' : 'offline' };
  }
}

export async function answered(response: Response): Promise<Asked> {
  const { status, headers } = response;
  if (status === 401 || status === 404) return { kind: 'unknown' };
  if (status === 429) {
    const wait = waitOf(headers.get('retry-after'), headers.get('date'));
    return { kind: 'limited', ...(wait !== undefined && { waitSeconds: wait }) };
  }
  if (!response.ok) return { kind: 'failed' };
  const read = readStatus(await response.json().catch(() => undefined));
  return read.ok ? { kind: 'status', status: read.value } : { kind: 'strange' };
}

/** Typed numbers are tidied: full-width letters, small letters, spaces. */
export const tidy = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

export const addressOf = (base: string, { no }: Opened, more = ''): string =>
  new URL(`${base}/requests/${encodeURIComponent(no)}${more}`, document.baseURI).href;
