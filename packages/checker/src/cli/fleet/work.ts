import { existsSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locale } from '@gongkai/model';
import { holdsRun, names } from '../../run/folder.ts';
import { loadPlan } from '../../run/plan.ts';
import { openStore } from '../../run/store/open.ts';
import { exit, type Exit } from '../exit.ts';
import { packCopy } from '../run-folder.ts';
import { claim, type Claim } from './claim.ts';
import { startChild, type Child, type ChildEvent } from './child.ts';
import { endsBySite, noteEnd, paths, readFleet, stateOf, type Ended, type FleetSite } from './folder.ts';

export interface WorkInput {
  readonly dir: string;
  readonly locale: Locale;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Sites at once of this worker; never more than the fleet's. */
  readonly atOnce: number;
  /** Bytes of the disk that are left free. */
  readonly keepFree: number;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly tell: (event: WorkEvent) => void;
}

export type WorkEvent =
  | ({ readonly event: 'site'; readonly site: FleetSite; readonly score?: number; readonly left: number } & Ended)
  | {
      readonly event: 'progress';
      readonly running: number;
      readonly pages: number;
      readonly requests: number;
      readonly left: number;
    };

/** How a worker's work ended. */
export type WorkEnd = 'done' | 'interrupted' | 'full';

const MINUTE_MS = 60_000;
const LOOK_MS = 5000;

/**
 * Takes sites nobody works on, each in a process of its own, until there are none. What one of them comes to stops no other; a
 * disk that fills up stops the taking. Any number of workers may work on one folder: each site, each server's places and the
 * fleet's places are claimed.
 */
export async function work(input: WorkInput): Promise<WorkEnd> {
  const { dir, signal, now, tell } = input;
  const fleet = readFleet(dir);
  const before = new Map(endsBySite(dir));
  const open = new Set(fleet.sites.filter((site) => stateOf(dir, site, before.get(site.folder) ?? []) === 'open'));
  const running = new Map<FleetSite, { readonly child: Child; readonly claims: readonly Claim[]; last: ChildEvent }>();
  let isFull = false;
  const onAbort = (): void => running.forEach(({ child }) => child.stop());
  signal.addEventListener('abort', onAbort, { once: true });
  const beat = setInterval(() => running.forEach(({ claims }) => claims.forEach((one) => one.renew())), MINUTE_MS);
  const ends = new Set<Promise<void>>();
  const silentMs = fleet.confirmGap * 6000 + 15 * MINUTE_MS + (fleet.hours === undefined ? 0 : 24 * 60 * MINUTE_MS);

  const begin = (site: FleetSite, claims: readonly Claim[]): void => {
    const since = performance.now();
    const begun: ChildEvent = { event: 'begin' };
    const child = startChild(argsOf(dir, site, input.locale), input.env, silentMs, (event) => {
      const entry = running.get(site);
      if (entry && event.event === 'progress') entry.last = event;
      const all = [...running.values()];
      const sum = (key: 'pages' | 'requests'): number => all.reduce((so, { last }) => so + (last[key] ?? 0), 0);
      tell({
        event: 'progress',
        running: running.size,
        pages: sum('pages'),
        requests: sum('requests'),
        left: open.size,
      });
    });
    running.set(site, { child, claims, last: begun });
    const end = child.ended.then(({ exit: code, said, score }) => {
      const ended: Ended = {
        folder: site.folder,
        exit: code,
        seconds: Math.round((performance.now() - since) / 1000),
        said: code === exit.done || code === exit.below ? '' : said,
      };
      running.delete(site);
      try {
        noteEnd(dir, ended);
      } catch {
        isFull = true; // not even a line: what is done is seen by the runs themselves
      }
      before.set(site.folder, [...(before.get(site.folder) ?? []), ended]);
      if (code !== exit.interrupted && stateOf(dir, site, before.get(site.folder) ?? []) === 'open') open.add(site);
      for (const one of claims) one.release();
      ends.delete(end);
      tell({ event: 'site', site, left: open.size, ...ended, ...(score !== undefined && { score }) });
    });
    ends.add(end);
  };

  try {
    while (!signal.aborted) {
      isFull ||= freeIn(dir) < input.keepFree;
      if (!isFull)
        for (const [site, claims] of takeable(dir, fleet, open, input.atOnce - running.size, now()))
          begin(site, claims);
      if (running.size === 0 && (isFull || open.size === 0)) break;
      // a place may also come free in another worker
      const nap = new AbortController();
      await Promise.race([
        ...ends,
        wait(open.size > 0 ? LOOK_MS : MINUTE_MS, undefined, { signal: nap.signal }).catch(() => undefined),
        aborted(signal, nap.signal),
      ]);
      nap.abort();
    }
    await Promise.all(ends);
  } finally {
    clearInterval(beat);
    signal.removeEventListener('abort', onAbort);
  }
  return signal.aborted ? 'interrupted' : isFull ? 'full' : 'done';
}

/** Sites that may begin now, with what was claimed for each. One that another worker has ended or begun is passed over. */
function* takeable(
  dir: string,
  fleet: ReturnType<typeof readFleet>,
  open: Set<FleetSite>,
  room: number,
  now: number,
): Generator<readonly [FleetSite, readonly Claim[]]> {
  const claims = paths.claims(dir);
  const places = (name: string, count: number): Claim | undefined => {
    for (let place = 0; place < count; place += 1) {
      const taken = claim(claims, `${name}-${place}`, now);
      if (taken) return taken;
    }
    return undefined;
  };
  const fullGroups = new Set<string>();
  let left = room;
  for (const site of open) {
    if (left <= 0) return;
    if (fullGroups.has(site.group)) continue;
    const place = places('place', fleet.atOnce);
    if (!place) return;
    const server = places(`server-${site.group}`, fleet.groups[site.group]?.atOnce ?? 1);
    const own = server && claim(claims, `site-${site.folder}`, now);
    if (!server) fullGroups.add(site.group);
    if (!server || !own) {
      server?.release();
      place.release();
      continue;
    }
    open.delete(site);
    if (stateOf(dir, site, []) === 'done') {
      for (const one of [own, server, place]) one.release();
      continue;
    }
    left -= 1;
    yield [site, [own, server, place]];
  }
}

/** A new scan, or what was broken off going on. What was broken off before it began is no run yet. */
function argsOf(dir: string, site: FleetSite, locale: Locale): readonly string[] {
  const run = paths.run(dir, site);
  const fleet = readFleet(dir);
  const common = ['--json', '--lang', locale];
  if (hasBegun(run)) return ['resume', run, ...common];
  rmSync(run, { recursive: true, force: true });
  const { rate = 2 } = fleet.groups[site.group] ?? {};
  const paces = [
    '--rate',
    String(rate),
    ...(fleet.foreignRate === 'max' ? [] : ['--foreign-rate', String(fleet.foreignRate)]),
  ];
  return ['scan', paths.site(dir, site), '--out', run, '--config', paths.settings(dir), ...paces, ...common];
}

/** True for a run that was planned; what is left of one that was killed before is no run. */
function hasBegun(run: string): boolean {
  if (!holdsRun(run) || !existsSync(join(run, packCopy))) return false;
  const store = openStore(join(run, names.database));
  try {
    return loadPlan(store) !== undefined;
  } finally {
    store.close();
  }
}

function freeIn(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}

function aborted(signal: AbortSignal, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true, signal: over });
  });
}

export const exitOfWork: Readonly<Record<WorkEnd, Exit>> = {
  done: exit.done,
  interrupted: exit.interrupted,
  full: exit.fault,
};
