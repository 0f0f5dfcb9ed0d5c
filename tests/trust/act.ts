import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAxe } from '../../packages/checker/src/capture/browser/axe.ts';
import { byNet, keptAnswers } from '../../packages/checker/src/capture/browser/by-net.ts';
import { browserPool } from '../../packages/checker/src/capture/browser/pool.ts';
import { guard } from '../../packages/checker/src/capture/guard.ts';
import { openNet, usualCaps } from '../../packages/checker/src/capture/net.ts';
import { pace } from '../../packages/checker/src/capture/pace.ts';
import { lookAtPage } from '../../packages/checker/src/stages/render/look-at-page.ts';
import { chromiumHere } from '../../packages/checker/testing/chromium.ts';
import { drawOf } from './draw.ts';
import type { Verdict } from './tally.ts';

const folder = new URL('../../../shared/sites/act-rules/', import.meta.url);
const base = '/WAI/content-assets/wcag-act-rules';
export const noAct: string | false =
  chromiumHere === undefined ? 'no Chromium here' : existsSync(folder) ? false : 'no act-rules here';

/** Every tag there is: the cases ask for rules beyond levels A and AA, too. */
const tags = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
] as const;

interface Rule {
  readonly axe: readonly string[];
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly inapplicable: readonly string[];
}
interface Case {
  readonly id: string;
  readonly rules: readonly string[];
  readonly isFaulty: boolean;
}

/**
 * W3C's cases for rules that axe claims, through the same pages, browser and one run of axe as in a scan. What axe leaves to a
 * person, and a failing page on which it says nothing, is open: it never says that such a page is well.
 *
 * @param most how many, drawn; all when there are fewer
 */
export async function actVerdicts(most: number): Promise<readonly Verdict[]> {
  const index = JSON.parse(readFileSync(new URL('act-axe-index.json', folder), 'utf8')) as {
    readonly rules: Readonly<Record<string, Rule>>;
  };
  const cases = Object.values(index.rules).flatMap(({ axe, passed, failed, inapplicable }): readonly Case[] => [
    ...failed.map((id) => ({ id, rules: axe, isFaulty: true })),
    ...[...passed, ...inapplicable].map((id) => ({ id, rules: axe, isFaulty: false })),
  ]);
  const { serve } = (await import(new URL('../serve.mjs', folder).href)) as {
    serve: (path: string, options: object) => Promise<{ readonly url: string; close(): Promise<void> }>;
  };
  const site = await serve(fileURLToPath(new URL('act-rules.tar.gz', folder)), { port: 0, base });
  const origin = new URL(site.url).origin;
  const net = openNet({
    userAgent: 'gongkai-trust',
    guard: guard(['127.0.0.0/8']),
    pace: pace('max', 4, () => 0),
    connections: () => 4,
    headersMs: 15_000,
    totalMs: 60_000,
    caps: usualCaps,
  });
  const axe = readAxe();
  const pool = browserPool({ executablePath: chromiumHere ?? '' });
  try {
    const { body } = await net.fetch({ url: `${origin}${base}/testcases.json`, cap: 'file' });
    const { testcases } = JSON.parse(body.toString()) as {
      readonly testcases: readonly { readonly testcaseId: string; readonly url: string }[];
    };
    const pathOf = new Map(testcases.map(({ testcaseId, url }) => [testcaseId, new URL(url).pathname]));
    const session = pool.session(byNet({ net, round: 0, mayAsk: () => true, kept: keptAnswers() }), {
      ours: axe.source,
    });
    const verdicts: Verdict[] = [];
    for (const { id, rules, isFaulty } of drawOf('act').shuffled(cases).slice(0, most)) {
      const path = pathOf.get(id) ?? '';
      const page = origin + (path.startsWith(base) ? path : base + path);
      const { axe: look } = await lookAtPage(session, axe, { page, tags });
      const found = look === undefined || 'reason' in look ? [] : look.rules.filter(({ rule }) => rules.includes(rule));
      const isCalled = found.some(({ kind }) => kind === 'violation');
      const isOpen = look === undefined || 'reason' in look || (isFaulty && !isCalled) || found.length > 0;
      verdicts.push({
        check: 'a11y.axe (ACT cases)',
        isFaulty,
        said: isCalled ? 'fault' : isOpen ? 'open' : 'well',
        note: `${rules.join(' ')}: ${page.replace(origin, '')}${look !== undefined && 'reason' in look ? ` ${look.reason} ${look.detail}` : ''}`,
      });
    }
    return verdicts;
  } finally {
    await pool.close();
    await net.close();
    await site.close();
  }
}
