import type { FleetPlan } from './plan.ts';

/** What a fleet may cost; rough, and said to be. */
export interface Estimate {
  readonly sites: number;
  readonly servers: number;
  readonly largest: number;
  readonly requests: number;
  readonly cpuHours: number;
  readonly gigabytes: number;
  /** Hours from the first request to the last, within the hours of the day that were given. */
  readonly hours: number;
}

// of the crawl's own benches: a page asked, read and checked; a page drawn and looked through; a page kept
const CPU_PAGE_S = 0.0025;
const CPU_RENDER_S = 1;
const RENDERED = 16;
const PAGE_BYTES = 10_000;
/** Links, files and later looks beside each page. */
const REQUESTS_A_PAGE = 1.5;
/** A round of confirmation and half of another: most sites need no third. */
const GAPS = 2;

/** @param pages of one site, as many as will be read at most */
export function estimateOf(
  { fleet, groups }: Pick<FleetPlan, 'fleet' | 'groups'>,
  pages: number,
  browser: boolean,
): Estimate {
  const requests = Math.round(pages * REQUESTS_A_PAGE);
  const sites = fleet.sites.length;
  const cpu = pages * CPU_PAGE_S + (browser ? RENDERED * CPU_RENDER_S : 0);
  const secondsOf = (rate: number | 'max'): number =>
    (rate === 'max' ? 0 : requests / rate) + GAPS * fleet.confirmGap + cpu;
  const ofGroups = groups.map(
    ({ sites: members, atOnce, rate }) => Math.ceil(members.length / atOnce) * secondsOf(rate),
  );
  const all = groups.reduce((so, { sites: members, rate }) => so + members.length * secondsOf(rate), 0);
  return {
    sites,
    servers: groups.length,
    largest: Math.max(0, ...groups.map(({ sites: members }) => members.length)),
    requests: requests * sites,
    cpuHours: (cpu * sites) / 3600,
    gigabytes: (pages * sites * PAGE_BYTES) / 1e9,
    hours: Math.max(all / fleet.atOnce, ...ofGroups) / 3600,
  };
}
