import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deadlines } from '../src/capture/browser/tab.ts';
import type { SiteFacts } from '../src/facts/facts.ts';
import { inspections } from '../src/facts/inspect/all.ts';
import type { Inspection, SubjectLooks } from '../src/facts/inspect/inspection.ts';
import { names } from '../src/run/folder.ts';
import { loadPlan, type Plan } from '../src/run/plan.ts';
import { openStore } from '../src/run/store/open.ts';
import { readFacts } from '../src/stages/read-facts.ts';
import type { ScanEnd, ScanEvent } from '../src/stages/request.ts';
import { runScan } from '../src/stages/scan.ts';

/** A plan for a site on this machine: no pace, no waiting between looks. */
export const planOf = (url: string, given: Partial<Plan> = {}): Plan => ({
  id: 'test',
  site: {
    schema: 'gongkai.site/1',
    name: 'test',
    url,
    organKind: 'department',
    level: 'county',
    hosts: [new URL(url).host],
    serviceHosts: [],
  },
  seed: 'seed',
  asOf: '2026-06-01',
  startedAt: '2026-06-01T09:00:00+08:00',
  tool: 'gongkai/test',
  maxPages: 1000,
  rate: 'max',
  confirmGapS: 0,
  allowPrivate: ['127.0.0.0/8'],
  contact: '',
  office: '',
  browser: false,
  only: [],
  needs: ['links'],
  samples: {},
  ...given,
});

/** A run folder of one test. */
export interface TestRun {
  readonly dir: string;
  /** Scans, or goes on with the scan; `stopAt` sees every event and stops the run by giving true. */
  scan(plan: Plan, stopAt?: (event: ScanEvent) => boolean, stop?: AbortController): Promise<ScanEnd>;
  facts(): SiteFacts;
  remove(): void;
}

/** @param executablePath a Chromium, for plans that want one @param deadlines how long it may take */
export function testRun(executablePath?: string, deadlines?: Partial<Deadlines>): TestRun {
  const dir = mkdtempSync(join(tmpdir(), 'gongkai-run-'));
  return {
    dir,
    scan(plan, stopAt = () => false, stop = new AbortController()) {
      const tell = (event: ScanEvent): void => {
        if (stopAt(event)) stop.abort();
      };
      return runScan({
        dir,
        plan,
        tell,
        signal: stop.signal,
        ...(executablePath && { executablePath }),
        ...(deadlines && { deadlines }),
      });
    },
    facts() {
      const store = openStore(join(dir, names.database));
      try {
        const plan = loadPlan(store);
        if (!plan) throw new Error('no plan');
        const facts = readFacts(store, plan);
        const { inspected } = facts;
        const known = new Map(inspections.map((one) => [one.id, inspected?.looksOf(one)]));
        return {
          ...facts,
          links: { ...facts.links, targets: [...facts.links.targets] },
          inspected: { looksOf: <F>({ id }: Inspection<F>) => known.get(id) as readonly SubjectLooks<F>[] | undefined },
        };
      } finally {
        store.close();
      }
    },
    remove: () => rmSync(dir, { recursive: true }),
  };
}
