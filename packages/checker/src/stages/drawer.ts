import type { BrowserAnswer, BrowserRequest } from '../capture/browser/answer.ts';
import { isLeftOut, keptAnswers } from '../capture/browser/by-net.ts';
import { drawnHtml } from '../capture/browser/drawn-html.ts';
import type { BrowserPool, BrowserSession } from '../capture/browser/pool.ts';
import { mayAskHost } from './links/verify.ts';
import { answersOf } from './told-charset.ts';
import type { Tools } from './tools.ts';

/** A page as the browser draws it. */
export interface DrawnPage {
  /** Where redirects and scripts have led. */
  readonly finalUrl: string;
  readonly html: string;
  /** True when data that its scripts asked for did not come: what is missing on it proves nothing. */
  readonly lacks: boolean;
}

/** Draws pages that would cost something for what is not on them; one after the other. */
export interface Drawer {
  /** Undefined when it could not be drawn, or is no page with 200. */
  draw(url: string, round: number): Promise<DrawnPage | undefined>;
  close(): Promise<void>;
}

const data = new Set(['XHR', 'Fetch']);
/** True for data that came with an error or not at all; what a counter would have had is none. */
const isMissing = (request: BrowserRequest, answer: BrowserAnswer): boolean =>
  data.has(request.type) && (answer === 'abort' ? !isLeftOut(request) : answer.status >= 400);

/** @param pool opened with the first page; undefined in a run without a browser */
export function drawer(
  { net, plan, robotsOf, signal }: Pick<Tools, 'net' | 'plan' | 'robotsOf' | 'signal'>,
  pool: () => BrowserPool | undefined,
): Drawer {
  let session: BrowserSession | undefined;
  let round = 0;
  let lacks = false;
  let turn: Promise<unknown> = Promise.resolve();
  const open = (): BrowserSession | undefined => {
    const mayAsk = (url: string): boolean => mayAskHost(plan, url);
    const ofRound: typeof net = { ...net, fetch: (ask) => net.fetch({ ...ask, round }) };
    const given = answersOf({ net: ofRound, round: 0, mayAsk, kept: keptAnswers() });
    return pool()?.session(async (request) => {
      const answer = await given(request);
      lacks ||= isMissing(request, answer);
      return answer;
    });
  };
  const once = async (url: string, at: number): Promise<DrawnPage | undefined> => {
    if (signal.aborted || !(await robotsOf(url)).isAllowed(url)) return undefined;
    round = at;
    lacks = false;
    session ??= open();
    const visit = await session?.visit(url, async (tab) => ({
      finalUrl: tab.url(),
      status: tab.status(),
      html: await tab.evaluate<string>(drawnHtml),
    }));
    if (signal.aborted || visit?.ok !== true || visit.value.status !== 200) return undefined;
    const { finalUrl, html } = visit.value;
    return { finalUrl, html, lacks };
  };
  return {
    draw(url, at) {
      const mine = turn.then(() => once(url, at));
      turn = mine;
      return mine;
    },
    close: async () => session?.close(),
  };
}
