import { readFileSync } from 'node:fs';
import { gbkEncoder } from '../../../seeds/serve/gbk.ts';
import type { Answerer } from '../../../packages/checker/src/capture/browser/answer.ts';
import { readAxe, wcag22aa } from '../../../packages/checker/src/capture/browser/axe.ts';
import { browserPool, type BrowserSession } from '../../../packages/checker/src/capture/browser/pool.ts';
import { earSource, kitSource } from '../../../packages/checker/src/capture/browser/views/kit.ts';
import type { SiteFacts } from '../../../packages/checker/src/facts/facts.ts';
import { mergeLooks } from '../../../packages/checker/src/facts/renders/merge.ts';
import { mergeTrials } from '../../../packages/checker/src/facts/renders/merge-trials.ts';
import { lookAtPage, type Looked } from '../../../packages/checker/src/stages/render/look-at-page.ts';
import { chromiumHere } from '../../../packages/checker/testing/chromium.ts';
import { measureOf, saysOf } from '../families/family.ts';
import type { Verdict } from '../tally.ts';
import type { ViewFamily } from './family.ts';
import type { ViewPage } from './page.ts';

const gbk = gbkEncoder();
const core = readAxe();
const dot = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const jquery = readFileSync(new URL('../../../node_modules/jquery/dist/jquery.min.js', import.meta.url));
const home = 'http://site.test/';

/** A browser in which labelled pages are looked at, several at a time: most of a look is waiting. */
export interface Lab {
  judge(family: ViewFamily, page: ViewPage): Promise<Verdict>;
  close(): Promise<void>;
}

interface Place {
  readonly at: { page: ViewPage | undefined };
  readonly session: BrowserSession;
}

export function openLab(): Lab {
  const pool = browserPool({
    executablePath: chromiumHere ?? '',
    // there is no network to wait for, and a browser that is begun anew would take the other sessions' pages along
    deadlines: { quietMs: 60, pageMs: 120_000, evaluateMs: 60_000 },
    pagesPerBrowser: Infinity,
  });
  let first: Promise<unknown> | undefined;
  const open = (script: string): Place => {
    const at: { page: ViewPage | undefined } = { page: undefined };
    const session = pool.session((asked) => answered(at.page, asked), { ours: script, pages: earSource });
    return { at, session };
  };
  // axe is dear to load, and most families do without
  const free = { axe: [] as Place[], trial: [] as Place[] };
  const looked = async ({ session }: Place, { trial }: ViewFamily): Promise<Looked> =>
    lookAtPage(session, core, { page: home, ...(trial ? { trials: [trial] } : { tags: wcag22aa }) });
  return {
    async judge(family, page) {
      const kind = family.trial === undefined ? 'axe' : 'trial';
      const place = free[kind].pop() ?? open(kind === 'axe' ? core.source : kitSource);
      place.at.page = page;
      // the browser is started once, by the first page
      first ??= place.session.visit(home, () => Promise.resolve());
      await first;
      const looks = [await looked(place, family)];
      // as in a scan: what costs nothing is not looked at again
      if (looks.some(mayCost)) looks.push(await looked(place, family));
      free[kind].push(place);
      const { check, of, given } = family;
      const said = saysOf(measureOf(check, factsOf(family, looks), given));
      const { isFaulty, way, html } = page;
      const body = html.slice(html.indexOf('<body'));
      return {
        check: of === undefined ? check.id : `${check.id} (${of})`,
        isFaulty,
        said,
        note: `${way}: ${seen(looks)} ${body}`,
      };
    },
    close: () => pool.close(),
  };
}

const mayCost = ({ axe, trials }: Looked): boolean =>
  (axe !== undefined && 'rules' in axe && axe.rules.some(({ kind }) => kind === 'violation')) ||
  [...trials.values()].some((look) => 'faults' in look && look.faults.some(({ state }) => state === 'fail'));

/** The facts of a site of one page, as a scan makes them of its two looks. */
function factsOf({ trial }: ViewFamily, [first, second]: readonly Looked[]): Partial<SiteFacts> {
  const clusters = [{ id: 't1', kind: 'home' as const, pages: 1, sampled: [home] }];
  const of = <T>(pick: (look: Looked) => T | undefined): readonly [readonly T[], readonly T[]] => {
    const [a, b] = [first, second].map((look) => (look === undefined ? undefined : pick(look)));
    return [a === undefined ? [] : [a], b === undefined ? [] : [b]];
  };
  if (trial === undefined) {
    const [one, again] = of(({ axe }) => axe);
    return { renders: mergeLooks({ clusters, first: one, second: again, browser: '' }) };
  }
  const [one, again] = of(({ trials }) => trials.get(trial));
  return { views: new Map([[trial, mergeTrials(clusters, one, again)]]) };
}

/** What was seen, in short, for whoever looks why it was called so. */
const seen = (looks: readonly Looked[]): string =>
  looks
    .map(({ axe, trials }) => {
      const faults = [...trials.values()].map((look) =>
        'faults' in look ? look.faults.map(({ kind, size = '' }) => `${kind}${size}`).join('+') : look.detail,
      );
      const rules = axe && 'rules' in axe ? axe.rules.map(({ rule, kind }) => `${rule} ${kind}`) : [];
      return [...faults, ...rules].join(' ') || 'nothing';
    })
    .join(' / ');

async function answered(page: ViewPage | undefined, { url, type }: Parameters<Answerer>[0]): ReturnType<Answerer> {
  const { pathname, host } = new URL(url);
  const html = pathname === '/' ? page?.html : page?.more[pathname];
  const answer = (status: number, kind: string, body: Buffer): Awaited<ReturnType<Answerer>> => ({
    status,
    headers: { 'content-type': kind, 'cache-control': 'no-store' },
    body,
  });
  if (host !== 'site.test') return 'abort';
  if (pathname === '/js/jquery.js') return answer(200, 'text/javascript', jquery);
  if (type === 'Image') return answer(200, 'image/gif', dot);
  if (html === undefined)
    return answer(404, 'text/html; charset=utf-8', Buffer.from('<title>404</title><p>404 Not Found</p>'));
  return page?.charset === 'gbk'
    ? answer(200, 'text/html', gbk(html))
    : answer(200, 'text/html; charset=utf-8', Buffer.from(html));
}
