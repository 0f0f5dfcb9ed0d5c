import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import type { Answerer, BrowserRequest } from './answer.ts';

/** What a tab has asked for so far. */
export interface Traffic {
  /** Requests that wait for our answer. */
  pending: number;
  /** ms (monotonic) of the last request or answer. */
  lastAt: number;
  /** Address and status of the last answer to the page itself; status 0 when there was none. */
  page: { url: string; status: number };
}

/** Meant for the wire, which we have left behind, or for a longer acquaintance with the host than one page. */
const notForBrowser = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'strict-transport-security',
  'alt-svc',
]);

/** What servers answer by who asks; pictures and styles are the same for all. */
const speaks: ReadonlySet<string> = new Set(['Document', 'XHR', 'Fetch']);

/** The browser's own cookies for an address, as a `Cookie` field; '' when there are none. */
export async function cookiesOf(session: CDPSession, url: string): Promise<string> {
  const { cookies } = await session.send('Network.getCookies', { urls: [url] });
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Answers every request of a session's frames ourselves. */
export async function intercept(session: CDPSession, mainFrame: string, answer: Answerer): Promise<Traffic> {
  const traffic: Traffic = { pending: 0, lastAt: performance.now(), page: { url: '', status: 0 } };
  const touch = (by: number): void => {
    traffic.pending += by;
    traffic.lastAt = performance.now();
  };
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType, frameId }) => {
    const isPage = resourceType === 'Document' && frameId === mainFrame;
    touch(1);
    const body = request.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
    const asked = (cookie: string): BrowserRequest => ({
      url: request.url + (request.urlFragment ?? ''),
      method: request.method,
      headers: cookie === '' ? request.headers : { ...request.headers, cookie },
      type: resourceType,
      ...(body && { body: Buffer.concat(body) }),
    });
    const reply = async (): Promise<unknown> => {
      // a script that sets a cookie and comes again wants it seen
      const cookie = speaks.has(resourceType) ? await cookiesOf(session, request.url) : '';
      const what = asked(cookie);
      const given = /^https?:/.test(what.url) ? await answer(what) : 'abort';
      if (isPage) traffic.page = { url: what.url, status: given === 'abort' ? 0 : given.status };
      if (given === 'abort') return session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: given.status,
        // without a phrase of ours the browser takes none but the usual codes, and walls answer 521
        responsePhrase: given.status === 200 ? 'OK' : 'Answer',
        responseHeaders: Object.entries(given.headers)
          .filter(([name]) => !notForBrowser.has(name))
          .map(([name, value]) => ({ name, value })),
        body: given.body.toString('base64'),
      });
    };
    reply()
      // an answer that the browser does not take is none, and nobody waits for it; or the tab went away while we looked for one
      .catch(() => session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }))
      .catch(() => undefined)
      .finally(() => touch(-1));
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  return traffic;
}
