import { Fault } from '@gongkai/model';
import { decode } from './decode.ts';

const limitMs = 15e3;
const longestWaitMs = 1e4;

/**
 * The JSON at an address. Asks once more after a network failure or a 503 (Retry-After honoured up to 10 s). Throws a
 * {@link Fault}: `data.offline`, `data.network`, `data.timeout`, `data.http`, `data.not-json`.
 */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await ask(url, signal).catch(async (cause: unknown) => {
    if (signal.aborted || !navigator.onLine || (cause as Fault).code === 'data.timeout') throw cause;
    await pause(1000, signal);
    return ask(url, signal);
  });
  const again = response.status === 503 ? await askAgain(url, signal, response) : response;
  if (!again.ok) throw new Fault('data.http', `${again.status} ${url}`);
  const text = decode(await again.arrayBuffer());
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Fault('data.not-json', `${url}: ${(cause as Error).message}`, { cause });
  }
}

async function askAgain(url: string, signal: AbortSignal, { headers }: Response): Promise<Response> {
  const seconds = Number(headers.get('retry-after') ?? 1);
  await pause(Math.min(Number.isFinite(seconds) ? seconds * 1000 : 1000, longestWaitMs), signal);
  return ask(url, signal);
}

async function ask(url: string, signal: AbortSignal): Promise<Response> {
  const stop = new AbortController();
  const give = (): void => stop.abort();
  signal.addEventListener('abort', give);
  const timer = setTimeout(give, limitMs);
  try {
    return await fetch(url, { credentials: 'same-origin', signal: stop.signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    if (stop.signal.aborted) throw new Fault('data.timeout', url, { cause });
    throw new Fault(navigator.onLine ? 'data.network' : 'data.offline', url, { cause });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', give);
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((go, stop) => {
    const timer = setTimeout(go, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      stop(signal.reason as Error);
    });
  });
