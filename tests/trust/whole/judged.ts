import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measure, OrganKind, Site } from '@gongkai/model';
import type { SiteFacts } from '../../../packages/checker/src/facts/facts.ts';
import { names } from '../../../packages/checker/src/run/folder.ts';
import type { Plan } from '../../../packages/checker/src/run/plan.ts';
import { openStore } from '../../../packages/checker/src/run/store/open.ts';
import { checkOf, needsOf } from '../../../packages/checker/src/stages/bind.ts';
import { readFacts } from '../../../packages/checker/src/stages/read-facts.ts';
import { runScan } from '../../../packages/checker/src/stages/scan.ts';
import { worldNet, type Host } from './world.ts';

/** A site that was made, and the web round it. */
export interface Made {
  readonly home: string;
  readonly name: string;
  readonly organKind?: OrganKind;
  readonly hosts: ReadonlyMap<string, Host>;
}

export const asOf = '2026-11-20';

/** Measures of one made site. */
export type Measurer = (check: string, given?: Readonly<Record<string, unknown>>) => Measure;

/** Scans a made site through all stages, without a process, a socket or a browser, and hands what was found to `judge`. */
export async function judged<T>(
  made: Made,
  checks: readonly string[],
  judge: (measure: Measurer, facts: SiteFacts) => T,
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'gongkai-whole-'));
  try {
    const { host } = new URL(made.home);
    const site: Site = {
      schema: 'gongkai.site/1',
      name: made.name,
      url: made.home,
      organKind: made.organKind ?? 'department',
      level: 'county',
      hosts: [host],
      serviceHosts: [],
    };
    const plan: Plan = {
      id: 'whole',
      site,
      seed: 'whole',
      asOf,
      startedAt: `${asOf}T09:00:00+08:00`,
      tool: 'gongkai/trust',
      maxPages: 1000,
      rate: 'max',
      confirmGapS: 0,
      allowPrivate: [],
      contact: 'mailto:trust@example.org',
      office: '',
      browser: false,
      only: [],
      needs: [...new Set(checks.flatMap((check) => needsOf(check)))].toSorted(),
      samples: {},
    };
    const { signal } = new AbortController();
    const end = await runScan({ dir, plan, tell: () => undefined, signal, openNet: worldNet(made.hosts) });
    const store = openStore(join(dir, names.database));
    try {
      const facts = readFacts(store, plan, end.known);
      return judge((id, given = {}) => {
        const bound = checkOf(id)?.bind(given);
        if (bound?.ok !== true) throw new Error(`${id}: ${JSON.stringify(bound)}`);
        return bound.value(facts);
      }, facts);
    } finally {
      store.close();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
