import { pagesOf, readFaults } from '../../../seeds/serve/faults.ts';
import { seedDay, serveSeeds } from '../../../seeds/serve/serve.ts';
import type { Verdict } from '../tally.ts';
import { linkVerdicts } from './links.ts';
import { reportOf } from './report-of.ts';

/** The demo sites against what is listed as wrong with them: links, columns, and what checks of content find. */
export async function demoVerdicts(): Promise<readonly Verdict[]> {
  const seeds = await serveSeeds();
  try {
    const all: Verdict[] = [];
    for (const { id, site, url, pages } of seeds.sites) {
      const report = await reportOf(site, '--pack', 'jiangyin-2018', '--as-of', seedDay);
      const { links, columns, checks } = readFaults(id);
      const origin = url.slice(0, -1);
      const absolute = (path: string, from: string): string => (path.startsWith('http') ? path : from + path);
      const broken = new Set([
        ...links.own.map((fault) => new URL(absolute(fault.url, origin)).href),
        ...links.external.map((fault) => new URL(absolute(fault.url, seeds.other)).href),
        ...links.private.map((fault) => fault.url),
      ]);
      all.push(
        ...linkVerdicts(
          'links.inner',
          { broken, also: new Map(), tolerated: new Set(), urls: report.links.checked },
          report,
        ),
      );
      for (const one of report.columns.filter(({ kind }) => kind !== 'missing' && kind !== 'unknown'))
        for (const state of ['empty', 'stale'] as const)
          all.push({
            check: `column.${state}`,
            isFaulty: columns[state].includes(one.name),
            said: one.kind === state ? 'fault' : 'well',
            note: `${id} ${one.name}`,
          });
      for (const [check, kinds] of Object.entries(checks)) {
        const left = report.findings
          .filter((one) => one.check === check && one.state === 'fail')
          .map(({ kind }) => kind);
        for (const kind of kinds) {
          const at = left.indexOf(kind);
          if (at >= 0) left.splice(at, 1);
          all.push({ check, isFaulty: true, said: at >= 0 ? 'fault' : 'well', note: `${id} ${kind}` });
        }
        for (const kind of left) all.push({ check, isFaulty: false, said: 'fault', note: `${id} ${kind}` });
      }
      // a place of a broken link is a verdict of its own
      const html = [...pages.pages]
        .filter(([, { type, status }]) => type === 'text/html' && status === 200)
        .map(([path]) => path);
      for (const fault of links.own.filter(({ on }) => on !== 'every page')) {
        const called = new Set(
          report.links.broken
            .filter(
              (one) =>
                decodeURI(new URL(one.url).pathname) === decodeURI(new URL(absolute(fault.url, origin)).pathname),
            )
            .map(({ page }) => decodeURI(new URL(page).pathname + new URL(page).search)),
        );
        for (const page of pagesOf(id, pages, fault, html))
          all.push({
            check: 'links.inner (places)',
            isFaulty: true,
            said: called.has(page) ? 'fault' : 'well',
            note: `${fault.url} on ${page}`,
          });
      }
    }
    return all;
  } finally {
    await seeds.close();
  }
}
