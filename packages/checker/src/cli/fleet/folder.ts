import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day, Site } from '@gongkai/model';
import type { Exit } from '../exit.ts';
import { isFinished } from '../run-folder.ts';

/** One site of a fleet. `folder` is the name of its run in `runs/`, and of its site file in `sites/`. */
export interface FleetSite {
  readonly folder: string;
  readonly url: string;
  readonly name: string;
  readonly group: string;
}

export interface FleetGroup {
  readonly atOnce: number;
  readonly rate: number | 'max';
}

/** What `fleet.json` says: fixed before the first request, the same for all who work on it. */
export interface Fleet {
  readonly schema: 'gongkai.fleet/1';
  readonly asOf: Day;
  readonly seed: string;
  /** Sites at once, all workers together. */
  readonly atOnce: number;
  /** Requests a second and site to hosts that are not its own. */
  readonly foreignRate: number | 'max';
  readonly confirmGap: number;
  readonly hours?: string;
  readonly groups: Readonly<Record<string, FleetGroup>>;
  /** In the order they are begun. */
  readonly sites: readonly FleetSite[];
}

/** A line of `journal.ndjson`. */
export interface Ended {
  readonly folder: string;
  /** Null: killed. */
  readonly exit: Exit | null;
  readonly seconds: number;
  /** What it said last, when it went wrong. */
  readonly said: string;
}

export const paths = {
  fleet: (dir: string): string => join(dir, 'fleet.json'),
  settings: (dir: string): string => join(dir, 'settings.json'),
  journal: (dir: string): string => join(dir, 'journal.ndjson'),
  claims: (dir: string): string => join(dir, 'claims'),
  runs: (dir: string): string => join(dir, 'runs'),
  run: (dir: string, { folder }: Pick<FleetSite, 'folder'>): string => join(dir, 'runs', folder),
  site: (dir: string, { folder }: Pick<FleetSite, 'folder'>): string => join(dir, 'sites', `${folder}.json`),
} as const;

export const holdsFleet = (dir: string): boolean => existsSync(paths.fleet(dir));

/** Writes a new fleet folder; `fleet.json` last, so that a folder that has it is whole. */
export function saveFleet(dir: string, fleet: Fleet, sites: readonly Site[], settings: object): void {
  mkdirSync(join(dir, 'sites'), { recursive: true, mode: 0o700 });
  mkdirSync(paths.runs(dir), { recursive: true, mode: 0o700 });
  const byUrl = new Map(sites.map((site) => [site.url, site]));
  for (const one of fleet.sites)
    writeFileSync(paths.site(dir, one), `${JSON.stringify(byUrl.get(one.url), null, 2)}\n`);
  writeFileSync(paths.settings(dir), `${JSON.stringify(settings, null, 2)}\n`);
  writeFileSync(`${paths.fleet(dir)}.new`, `${JSON.stringify(fleet, null, 2)}\n`);
  renameSync(`${paths.fleet(dir)}.new`, paths.fleet(dir));
}

export const readFleet = (dir: string): Fleet => JSON.parse(readFileSync(paths.fleet(dir), 'utf8')) as Fleet;

export const noteEnd = (dir: string, ended: Ended): void =>
  appendFileSync(paths.journal(dir), `${JSON.stringify(ended)}\n`, { mode: 0o600 });

/** What ended so far, oldest first. A line that a kill cut short is left out. */
export function journalOf(dir: string): readonly Ended[] {
  if (!existsSync(paths.journal(dir))) return [];
  return readFileSync(paths.journal(dir), 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as Ended];
      } catch {
        return [];
      }
    });
}

const TRIES = 3;

/** Done, given up, or still to do. */
export function stateOf(dir: string, site: FleetSite, ends: readonly Ended[]): 'done' | 'failed' | 'open' {
  if (isFinished(paths.run(dir, site))) return 'done';
  const faults = ends.filter(({ exit }) => exit !== 130);
  // what the command refuses it will refuse again
  return faults.length >= TRIES || faults.some(({ exit }) => exit === 2) ? 'failed' : 'open';
}

export function endsBySite(dir: string): ReadonlyMap<string, readonly Ended[]> {
  return Map.groupBy(journalOf(dir), ({ folder }) => folder);
}
