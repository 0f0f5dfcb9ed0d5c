import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { bad, good, type Problem, type Read, type Site } from '@gongkai/model';
import type { Console } from '../console.ts';
import { mayAsk } from '../may-ask.ts';
import { loadPack } from '../pack.ts';
import { today, usualSeed } from '../plan-of.ts';
import { problem } from '../problems.ts';
import { siteFolder } from '../run-folder.ts';
import type { Settings } from '../setting-keys.ts';
import { usualPack } from '../shipped-pack.ts';
import { readTargets } from '../targets.ts';
import type { Fleet } from './folder.ts';
import { groupsOf, type Group } from './groups.ts';

export interface FleetPlan {
  readonly fleet: Fleet;
  readonly sites: readonly Site[];
  readonly groups: readonly Group[];
  /** As the settings file of the fleet says them. */
  readonly settings: object;
}

const LOOK_UPS = 50;

/** Everything that can be wrong with a list of sites, before the first request; then who shares a server, and the order. */
export async function planFleet(
  console: Console,
  operands: readonly string[],
  settings: Settings,
  { atOnce, perServer }: { readonly atOnce: number; readonly perServer: number },
): Promise<Read<FleetPlan>> {
  const targets = readTargets(operands);
  if (!targets.ok) return targets;
  const sites = [...new Map(targets.value.map(({ site }) => [site.url, site])).values()];
  const packs = new Set([...sites.map((site) => settings.pack ?? site.pack ?? usualPack), ...settings.also]);
  const problems: Problem[] = [...packs].flatMap((name) => {
    const read = loadPack(name);
    return read.ok ? [] : read.problems;
  });
  const known = new Map<string, readonly string[]>();
  const queue = [...sites];
  const ask = async (): Promise<void> => {
    for (let site = queue.shift(); site; site = queue.shift()) problems.push(...(await lookAt(site, settings, known)));
  };
  await Promise.all(Array.from({ length: LOOK_UPS }, ask));
  if (problems.length > 0) return bad(problems);

  const { rate } = settings;
  const asOf = settings.asOf ?? today(console.now());
  const seed = settings.seed ?? usualSeed(asOf);
  const groups = groupsOf(sites, (host) => known.get(bare(host)) ?? [], rate, perServer);
  const order = (url: string): string => createHmac('sha256', seed).update(url).digest('hex');
  const listed = groups.flatMap(({ sites: members }, index) =>
    members
      .toSorted((a, b) => (order(a.url) < order(b.url) ? -1 : 1))
      .map((site) => ({ folder: siteFolder(site), url: site.url, name: site.name, group: String(index) })),
  );
  const same = listed.find(({ folder }, at) => listed.findIndex((one) => one.folder === folder) !== at);
  if (same) return bad([problem('fleet.folder', words.folder, { url: same.url })]);
  const { contact, office, pack, hours, ignoreRobots } = settings;
  const kept = Object.entries({ contact, office: office || undefined, pack: pack && filed(pack), hours, ignoreRobots });
  return good({
    sites,
    groups,
    fleet: {
      schema: 'gongkai.fleet/1',
      asOf,
      seed,
      atOnce,
      foreignRate: rate === 'max' ? rate : Math.floor(((settings.foreignRate ?? rate) / atOnce) * 1000) / 1000,
      confirmGap: settings.confirmGap,
      ...(hours !== undefined && { hours }),
      groups: Object.fromEntries(
        groups.map(({ atOnce: places, rate: share }, index) => [index, { atOnce: places, rate: share }]),
      ),
      sites: listed,
    },
    settings: {
      asOf,
      seed,
      maxPages: settings.maxPages,
      confirmGap: settings.confirmGap,
      timeout: settings.timeout,
      browser: settings.browser,
      cloak: settings.cloak,
      ...(settings.also.length > 0 && { also: settings.also.map(filed) }),
      ...(settings.only.length > 0 && { only: settings.only }),
      ...(settings.allowPrivate.length > 0 && { allowPrivate: settings.allowPrivate }),
      ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
    },
  });
}

/** A pack that is a file is named by its whole path: the workers may start elsewhere. */
const filed = (pack: string): string => (/[/\\]|\.json$/i.test(pack) ? resolve(pack) : pack);

const bare = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');

/** What forbids asking this site. A name that does not resolve does not: its own run will say so. */
async function lookAt(
  site: Site,
  settings: Settings,
  known: Map<string, readonly string[]>,
): Promise<readonly Problem[]> {
  const addressesOf = async (host: string): Promise<readonly string[]> => {
    if (isIP(host) > 0) return [host];
    return (await lookup(host, { all: true })).map(({ address }) => address);
  };
  for (const host of new Set([new URL(site.url).host, ...site.hosts].map(bare)))
    if (!known.has(host)) known.set(host, await addressesOf(host).catch(() => []));
  const addresses = known.get(bare(new URL(site.url).host)) ?? [];
  if (addresses.length === 0) return [];
  const permission = { allowPrivate: settings.allowPrivate, contact: settings.contact ?? site.contact ?? '' };
  const refused = await mayAsk(site, permission, async () => addresses);
  return refused === undefined ? [] : [refused];
}

const words = {
  folder: {
    zh: '{url} 与另一个网站会写进同一个文件夹（网址前 80 个字符相同）：请分成两个清单',
    en: '{url} and another site would share a folder (their addresses begin with the same 80 characters): put them into two lists',
  },
} as const;
