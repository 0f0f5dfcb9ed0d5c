import { once } from 'node:events';
import { createServer } from 'node:http';
import { readAxe } from '../../../packages/checker/src/capture/browser/axe.ts';
import { byNet, keptAnswers } from '../../../packages/checker/src/capture/browser/by-net.ts';
import { browserPool } from '../../../packages/checker/src/capture/browser/pool.ts';
import { earSource, kitSource } from '../../../packages/checker/src/capture/browser/views/kit.ts';
import { guard } from '../../../packages/checker/src/capture/guard.ts';
import { openNet, usualCaps } from '../../../packages/checker/src/capture/net.ts';
import { pace } from '../../../packages/checker/src/capture/pace.ts';
import { a11yFloat } from '../../../packages/checker/src/checks/a11y/float.ts';
import { a11yKeyboard } from '../../../packages/checker/src/checks/a11y/keyboard.ts';
import { a11ySkip } from '../../../packages/checker/src/checks/a11y/skip.ts';
import { a11yZoom200 } from '../../../packages/checker/src/checks/a11y/zoom200.ts';
import { elderCaptcha } from '../../../packages/checker/src/checks/elder/captcha.ts';
import { elderEntry } from '../../../packages/checker/src/checks/elder/entry.ts';
import { elderFont } from '../../../packages/checker/src/checks/elder/font.ts';
import { elderNoads } from '../../../packages/checker/src/checks/elder/noads.ts';
import { renderOk } from '../../../packages/checker/src/checks/render/ok.ts';
import { lookAtPage, type Looked } from '../../../packages/checker/src/stages/render/look-at-page.ts';
import { chromiumHere } from '../../../packages/checker/testing/chromium.ts';
import { measureInspected } from '../../../packages/checker/testing/inspected.ts';
import { trialOn, viewFault } from '../../../packages/checker/testing/view-facts.ts';
import { drawOf } from '../draw.ts';
import { saysOf } from '../families/family.ts';
import type { Verdict } from '../tally.ts';
import { viewPages, type ViewPage } from './view-pages.ts';

export const noBrowser: string | false = chromiumHere === undefined ? 'no Chromium here' : false;

const tried = [
  ['skip', 'skip', a11ySkip],
  ['keyboard', 'keyboard', a11yKeyboard],
  ['float', 'float', a11yFloat],
  ['zoom', 'zoom', a11yZoom200],
  ['render', 'render', renderOk],
  ['captcha', 'captcha', elderCaptcha],
  ['elder', 'elder', elderEntry],
  ['font', 'elder', elderFont],
  ['noads', 'elder', elderNoads],
] as const;

/** What a check says of what two looks alike saw. */
function saidOf(
  { trials }: Looked,
  trial: (typeof tried)[number][1],
  check: (typeof tried)[number][2],
): Verdict['said'] {
  const look = trials.get(trial);
  if (look === undefined || 'reason' in look) return 'open';
  const faults = look.faults.map(({ kind, state, size }) =>
    viewFault(kind, { state, sizes: size === undefined ? [] : [size, size] }),
  );
  const facts = trialOn(faults, { notes: [{ page: 'http://site.test/1', notes: look.notes ?? {} }] });
  return saysOf(measureInspected(check, { views: new Map([[trial, facts]]) }));
}

/** Pages of all kinds in one browser: what each check of the browser says of them. */
export async function viewVerdicts(count: number, seed: string): Promise<readonly Verdict[]> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(new URL(request.url ?? '/', 'http://x').pathname);
    response
      .writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(html ?? '<p>404</p>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const net = openNet({
    userAgent: 'gongkai-trust',
    guard: guard(['127.0.0.0/8']),
    pace: pace('max', 4, () => 0),
    connections: () => 4,
    headersMs: 15_000,
    totalMs: 60_000,
    caps: usualCaps,
  });
  const core = readAxe();
  const pool = browserPool({ executablePath: chromiumHere ?? '' });
  const verdicts: Verdict[] = [];
  const put = (name: string, { html, more = {} }: ViewPage): string => {
    pages.clear();
    pages.set(name, html);
    for (const [path, one] of Object.entries(more)) pages.set(path, one);
    return origin + name;
  };
  try {
    for (let at = 0; at < count; at += 1) {
      // what was answered is kept by a session, and the pages change
      const session = pool.session(byNet({ net, round: 0, mayAsk: () => true, kept: keptAnswers() }), {
        ours: `${core.source}\n${kitSource}`,
        pages: earSource,
      });
      for (const [kind, trial, check] of tried) {
        const made = viewPages[kind](drawOf(`${seed} ${kind} ${at}`));
        const own = Object.keys(made.more ?? {});
        const unique = (html: string): string =>
          own.reduce((text, path) => text.replaceAll(path, `/${kind}${at}${path}`), html);
        const more = Object.fromEntries(
          Object.entries(made.more ?? {}).map(([path, one]) => [`/${kind}${at}${path}`, one]),
        );
        const html = unique(made.html);
        const page = put(`/${kind}-${at}.html`, { ...made, html, more });
        const said = saidOf(await lookAtPage(session, core, { page, trials: [trial] }), trial, check);
        verdicts.push({
          check: check.id,
          isFaulty: made.isFaulty,
          said,
          note: html.slice(html.indexOf('<body>'), 500 + html.indexOf('<body>')),
        });
      }
      const made = viewPages.axe(drawOf(`${seed} axe ${at}`));
      const { axe } = await lookAtPage(session, core, {
        page: put(`/axe-${at}.html`, made),
        tags: ['wcag2a', 'wcag2aa'],
      });
      const isRead = axe !== undefined && !('reason' in axe);
      const isCalled = isRead && axe.rules.some((rule) => rule.kind === 'violation');
      verdicts.push({
        check: 'a11y.axe',
        isFaulty: made.isFaulty,
        said: isRead ? (isCalled ? 'fault' : 'well') : 'open',
        note: made.html,
      });
    }
    return verdicts;
  } finally {
    await pool.close();
    await net.close();
    server.close();
  }
}
