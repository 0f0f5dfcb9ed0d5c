import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Verdict } from '../tally.ts';
import { linkVerdicts } from './links.ts';
import { reportOf } from './report-of.ts';

const sites = new URL('../../../../shared/sites/', import.meta.url);
const archive = new URL('italia-comuni/italia-comuni.tar.gz', sites);
export const noRecorded: string | false = existsSync(archive) ? false : 'no italia-comuni here';

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the recorded site; what it answers is what was recorded. */
export async function serveRecorded(): Promise<Served> {
  const { serve } = (await import(new URL('serve.mjs', sites).href)) as {
    serve: (path: string, options: { readonly port: number }) => Promise<Served>;
  };
  return serve(fileURLToPath(archive), { port: 0 });
}

/** A foreign site with a truth of its own: what is broken on it, and no Chinese duty called broken besides. */
export async function recordedVerdicts(): Promise<readonly Verdict[]> {
  const truth = JSON.parse(readFileSync(new URL('italia-comuni/truth.json', sites), 'utf8'));
  const site = await serveRecorded();
  try {
    const report = await reportOf(site.url, '--pack', 'demo', '--as-of', '2026-06-01');
    const paths = [...Object.keys(truth.brokenPageLinks), ...Object.keys(truth.brokenResources)];
    const broken = new Set(paths.map((path) => new URL(path, site.url).href));
    const links = linkVerdicts(
      'links.inner',
      { broken, also: new Map(), tolerated: new Set(), urls: report.links.checked },
      report,
    );
    const places = Object.entries<{ readonly pages: number }>(truth.brokenPageLinks).map(
      ([path, { pages }]): Verdict => {
        const found = new Set(
          report.links.broken.filter(({ url }) => new URL(url).pathname === path).map(({ page }) => page),
        ).size;
        return {
          check: 'links.inner (places)',
          isFaulty: true,
          said: found === pages ? 'fault' : 'well',
          note: `${path}: ${found} of ${pages}`,
        };
      },
    );
    return [...links, ...places];
  } finally {
    await site.close();
  }
}
