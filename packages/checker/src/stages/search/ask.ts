import { drawnHtml } from '../../capture/browser/drawn-html.ts';
import type { BrowserSession } from '../../capture/browser/pool.ts';
import type { Answer } from '../../facts/results/answer.ts';
import type { FoundEngine } from '../../facts/results/engine.ts';
import { barrierOf, noticed, readResults, type ResultPage } from '../../facts/results/result-page.ts';
import { decodePage } from '../../facts/scan/charset.ts';
import { percentEncode } from '../../facts/scan/legacy-bytes.ts';
import { scanPage } from '../../facts/scan/scan.ts';
import type { Ask, Net } from '../../run/capture.ts';
import { pageAt } from './page-at.ts';
import { submitScript } from './submit.ts';

/** A way to ask an engine. */
export type Asking = (text: string) => Promise<Answer>;

const noResults: ResultPage = { hits: [], saysNothing: false };

/** Asks by a plain request, the query written in the encoding of the page the form stands on. */
export function plainly(net: Net, { engine, charset }: FoundEngine, round: number): Asking {
  return async (text) => {
    const pairs = [...Object.entries(engine.hidden), [engine.field, text]] as const;
    const query = pairs
      .map(([name = '', value = '']) => `${encode(name, charset)}=${encode(value, charset)}`)
      .join('&');
    const [address = ''] = engine.action.split('?', 1);
    const ask: Ask =
      engine.method === 'POST'
        ? {
            url: engine.action,
            method: 'POST',
            body: query,
            headers: { 'content-type': 'application/x-www-form-urlencoded', referer: engine.page },
          }
        : { url: `${address}?${query}`, headers: { referer: engine.page } };
    const page = await pageAt(net, { ...ask, round, cap: 'page' });
    const results = page.scan
      ? noticed(readResults(page.scan, page.url, page.charset, engine.action), page.html, 'http')
      : noResults;
    const barrier = barrierOf(page.status, page.scan, page.html);
    return {
      at: page.at,
      via: 'http',
      url: ask.url,
      status: page.status,
      results,
      ...(page.error !== undefined && { error: page.error }),
      ...(barrier && { barrier }),
    };
  };
}

/** A form's own encoding: a space is a plus, what is not ASCII is written in the page's bytes. */
function encode(text: string, charset: string): string {
  const ascii = (part: string): string => encodeURIComponent(part).replaceAll('%20', '+');
  return text.replace(/\p{ASCII}+|\P{ASCII}+/gu, (part) =>
    part < '\u0080' ? ascii(part) : percentEncode(part, charset),
  );
}

/** Asks as a visitor does: writes into the box and presses its button. */
export function inBrowser(session: BrowserSession, { engine }: FoundEngine): Asking {
  return async (text) => {
    const at = Date.now();
    const visit = await session.visit(engine.page, async (tab) => {
      await tab.evaluateInPage('window.open = (url) => { location.href = url; }');
      await tab.act(submitScript(engine.field, text));
      return {
        url: tab.url(),
        status: tab.status(),
        html: await tab.evaluate<string>(drawnHtml),
      };
    });
    if (!visit.ok)
      return {
        at,
        via: 'browser',
        url: engine.page,
        status: 0,
        error: visit.detail,
        results: noResults,
        barrier: visit.reason,
      };
    const { url, status, html } = visit.value;
    const { html: read } = decodePage(Buffer.from(html), 'text/html; charset=utf-8');
    const scan = scanPage(read);
    const barrier = barrierOf(status, scan, html);
    const action = engine.method === 'script' ? url : engine.action;
    const results = noticed(readResults(scan, url, 'utf-8', action), read, 'browser');
    return { at, via: 'browser', url, status, results, ...(barrier && { barrier }) };
  };
}
