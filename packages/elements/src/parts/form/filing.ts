import { isFields, type Problem, type Read } from '@gongkai/model';
import { toJson } from '../../base/to-json.ts';
import { newKey } from './key.ts';

/** Why nothing came back that could be read; what to say, and what to do, follows from it. */
export type Later =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'busy'
  | 'limited'
  | 'forbidden'
  | 'missing'
  | 'server'
  | 'strange'
  | 'key-reused';

/** What became of one attempt to file. */
export type Sent<T> =
  | {
      readonly kind: 'filed';
      readonly receipt: T;
      /** An earlier wording: it had arrived after all. */ readonly earlier: boolean;
    }
  /** The server read it and will not have it so: nothing was filed. */
  | {
      readonly kind: 'refused';
      readonly problems: readonly Problem[];
      readonly status: number;
      /** What a program may act on: the last part of the problem's type, `closed`. */
      readonly type: string;
      readonly detail: string;
    }
  /** Filed or not: nobody knows. The same key asks again. */
  | { readonly kind: 'later'; readonly why: Later; readonly waitSeconds?: number; readonly detail: string };

export interface FilingOptions<T> {
  readonly url: string;
  /** Reads the answer; an answer that does not read is `strange`, a login page for instance. */
  readonly read: (json: unknown) => Read<T>;
  readonly locale: string;
  /** Milliseconds until an answer counts as lost; 30 s. */
  readonly limitMs?: number;
}

/** One thing to be filed once, however often it is sent. */
export interface Filing {
  /** The key of what is being filed: kept with the draft, given back after a reload. */
  key: string;
  /**
   * Sends the body, always under the same key until there is a receipt. When the server answers that the key was used
   * for other words, an earlier attempt whose answer was lost had arrived: its receipt is fetched, nothing is filed twice.
   */
  send<T>(body: unknown, options: FilingOptions<T>): Promise<Sent<T>>;
  /** A new filing, of which the server knows nothing: the reader's own choice after `key-reused`, or after a receipt. */
  renew(): void;
}

/** `key` is that of a draft; another one is made without it. */
export function filing(key: string = newKey()): Filing {
  let lost: readonly string[] = []; // bodies whose answer never came
  const self: Filing = {
    key,
    async send(body, options) {
      const text = toJson(body);
      const sent = await attempt(text, self.key, options);
      if (sent.kind === 'later' && sent.why === 'key-reused')
        for (const earlier of lost) {
          const found = await attempt(earlier, self.key, options);
          if (found.kind === 'filed') return { ...found, earlier: true };
        }
      if (sent.kind === 'refused' && lost.length === 0) self.renew();
      if (sent.kind === 'later' && perhapsFiled.includes(sent.why) && !lost.includes(text)) lost = [...lost, text];
      return sent;
    },
    renew() {
      lost = [];
      self.key = newKey();
    },
  };
  return self;
}

const perhapsFiled: readonly Later[] = ['offline', 'network', 'timeout', 'busy', 'server', 'strange'];

async function attempt<T>(
  body: string,
  key: string,
  { url, read, locale, limitMs = 3e4 }: FilingOptions<T>,
): Promise<Sent<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limitMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'Accept-Language': locale },
      credentials: 'omit',
      signal: stop.signal,
    });
    const json = await response.json().catch(() => undefined);
    if (response.ok) {
      const receipt = read(json);
      return receipt.ok
        ? { kind: 'filed', receipt: receipt.value, earlier: false }
        : { kind: 'later', why: 'strange', detail: receipt.problems[0]?.code ?? '' };
    }
    return answered(response, json);
  } catch {
    return {
      kind: 'later',
      why: stop.signal.aborted ? 'timeout' : navigator.onLine === false ? 'offline' : 'network',
      detail: '',
    };
  } finally {
    clearTimeout(timer);
  }
}

const reasons: Readonly<Record<number, Later>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'missing',
  405: 'missing',
  408: 'timeout',
  429: 'limited',
  502: 'busy',
  503: 'busy',
  504: 'timeout',
  507: 'busy',
};
/**
 * The API read the body and refused it; 409: what it is for has changed meanwhile, a consultation is closed. Another 4xx
 * may come from a wall in front of it, which read nothing.
 */
const readAndRefused = [400, 409, 410, 413, 415, 422];

function answered(response: Response, json: unknown): Sent<never> {
  const { status } = response;
  const problem = isFields(json) ? json : {};
  const detail = typeof problem['detail'] === 'string' ? problem['detail'] : '';
  const type = String(problem['type']).replace(/^.*[:/]/, '');
  if (status === 409 && type === 'key-reused') return { kind: 'later', why: 'key-reused', detail };
  if (readAndRefused.includes(status) && isFields(json))
    return { kind: 'refused', status, type, detail, problems: problemsOf(problem['errors']) };
  const wait = waitOf(response.headers.get('retry-after'), response.headers.get('date'));
  return { kind: 'later', why: reasons[status] ?? 'server', detail, ...(wait !== undefined && { waitSeconds: wait }) };
}

/** Seconds to wait. A date is counted from the server's own clock: the reader's may be wrong by a year. */
export function waitOf(retryAfter: string | null, serverDate: string | null): number | undefined {
  if (retryAfter === null || retryAfter === '') return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.parse(serverDate ?? '')) / 1000;
  return seconds >= 0 && seconds <= 86_400 ? Math.ceil(seconds) : undefined;
}

/** `errors[]` of a problem document, `{pointer, code, words | detail}`, as problems with a place. */
function problemsOf(errors: unknown): readonly Problem[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isFields).map(({ pointer, code, words, detail }) => {
    const text = typeof detail === 'string' ? detail : String(code);
    const told = isFields(words) ? words : {};
    const zh = typeof told['zh'] === 'string' ? told['zh'] : text;
    return {
      at: typeof pointer === 'string' ? pointer : '',
      code: String(code),
      words: { zh, en: typeof told['en'] === 'string' ? told['en'] : zh },
    };
  });
}
