import type { Reason } from '@gongkai/model';
import type { Answer } from '../../facts/inspect/answer.ts';
import { resolveAddress } from '../../facts/scan/address.ts';
import type { Ask, Capture } from '../../run/capture.ts';
import { outcomeOf } from '../../run/outcome.ts';
import type { DrawnPage } from '../drawer.ts';
import { mayAskHost } from '../links/verify.ts';
import type { Tools } from '../tools.ts';

const MOST_HOPS = 10;

/** An answer with where it is kept, or why there is none. `fault` says that it is an error of the site. */
export interface Asked {
  readonly answer: Answer;
  readonly evidence?: string;
  /** Nothing of the site can be said from it: ours, or a door closed on purpose. */
  readonly open?: Reason;
  /** Kind of an error of the site: `gone` `server-error` `timeout` …; '' when all is well. */
  readonly fault: string;
}

/** Asks for an address and follows its redirects; each hop must be allowed. The last answer is kept as evidence. */
export async function askFor(
  { net, plan, warc, robotsOf }: Pick<Tools, 'net' | 'plan' | 'warc' | 'robotsOf'>,
  given: Pick<Ask, 'url' | 'headers' | 'cap'>,
  round: number,
): Promise<Asked> {
  const hops: string[] = [];
  let { url } = given;
  for (;;) {
    const open = !mayAskHost(plan, url)
      ? 'net.vantage'
      : (await robotsOf(url)).isAllowed(url)
        ? undefined
        : 'robots.disallow';
    if (open !== undefined) return { answer: answerOf(given.url, hops, nothing(url)), open, fault: '' };
    const capture = await net.fetch({ ...given, url, round });
    const outcome = outcomeOf(capture);
    const next = outcome.is === 'redirect' ? resolveAddress(outcome.location, url, 'utf-8') : undefined;
    if (next !== undefined && hops.length < MOST_HOPS && !hops.includes(next)) {
      hops.push(url);
      url = next;
      continue;
    }
    const answer = answerOf(given.url, hops, capture);
    const evidence = capture.status > 0 ? { evidence: warc.keep(capture) } : {};
    switch (outcome.is) {
      case 'ok':
        return { answer, ...evidence, fault: '' };
      case 'open':
        return { answer, ...evidence, open: outcome.reason, fault: '' };
      case 'failed':
        return { answer, ...evidence, fault: outcome.kind };
      case 'redirect':
        return { answer, ...evidence, fault: next === undefined ? 'redirect-broken' : 'redirect-loop' };
    }
  }
}

const nothing = (url: string): Capture => ({
  url,
  method: 'GET',
  at: Date.now(),
  status: 0,
  headers: {},
  body: Buffer.alloc(0),
  wire: Buffer.alloc(0),
  ttfbMs: 0,
  totalMs: 0,
});

function answerOf(url: string, hops: readonly string[], capture: Capture): Answer {
  const { at, status, error, headers, body, truncated } = capture;
  return {
    url,
    finalUrl: capture.url,
    hops,
    status,
    ...(error && { error }),
    contentType: headers['content-type'] ?? '',
    headers,
    bytes: body,
    cut: truncated !== undefined,
    via: 'http',
    at,
  };
}

/** A page that a browser has drawn, as an answer. */
export function asDrawn(url: string, { finalUrl, html }: DrawnPage): Asked {
  const bytes = Buffer.from(html);
  const said = { url, finalUrl, hops: [], status: 200, contentType: 'text/html; charset=utf-8', headers: {} };
  return { answer: { ...said, bytes, cut: false, via: 'browser', at: Date.now() }, fault: '' };
}
