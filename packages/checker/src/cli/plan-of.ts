import { createHash } from 'node:crypto';
import type { Day, Site } from '@gongkai/model';
import { chinaTime } from '../run/observations.ts';
import type { Plan } from '../run/plan.ts';
import type { Settings } from './setting-keys.ts';
import type { LoadedPack } from './shipped-pack.ts';

/** Today in China. */
export const today = (now: number): Day => chinaTime(now).slice(0, 10) as Day;

/** `gongkai-2026-03-01`: the day and nothing random, so that two offices draw the same sample. */
export const usualSeed = (asOf: Day): string => `gongkai-${asOf}`;

export interface PlanInput {
  readonly site: Site;
  readonly settings: Settings;
  readonly loaded: LoadedPack;
  /** Needs of `--only`, when it was given. */
  readonly onlyNeeds: readonly string[] | undefined;
  readonly now: number;
  readonly tool: string;
  /** Folder of an earlier run of this site. */
  readonly since?: string;
}

/** Everything that decides a run. */
export function planOf({ site, settings, loaded, onlyNeeds, now, tool, since }: PlanInput): Plan {
  const asOf = settings.asOf ?? today(now);
  const seed = settings.seed ?? usualSeed(asOf);
  const id = createHash('sha256').update([site.url, seed, asOf, now].join('\n')).digest('hex').slice(0, 16);
  return {
    id,
    site,
    seed,
    asOf,
    startedAt: chinaTime(now),
    tool,
    maxPages: settings.maxPages,
    rate: settings.rate,
    ...(settings.foreignRate !== undefined && { foreignRate: settings.foreignRate }),
    confirmGapS: settings.confirmGap,
    timeoutS: settings.timeout,
    reference: settings.reference,
    allowPrivate: settings.allowPrivate,
    contact: settings.contact ?? site.contact ?? '',
    office: settings.office,
    browser: settings.browser,
    ...(settings.cloak && { cloak: true }),
    ...(settings.hours !== undefined && { hours: settings.hours }),
    ...(settings.ignoreRobots !== undefined && { ignoreRobots: settings.ignoreRobots }),
    only: settings.only,
    ...(since !== undefined && { since }),
    needs: onlyNeeds ?? loaded.needs,
    samples: searchSample(loaded),
  };
}

/** The largest sample any search row of the pack asks for. */
function searchSample({ pack }: LoadedPack): Plan['samples'] {
  const parts = pack.indicators
    .flatMap((indicator) => indicator.parts)
    .filter(({ check }) => check === 'search.known-item');
  const sizes = parts.map((part) => part.with['sample']).filter((size) => typeof size === 'number');
  return sizes.length === 0 ? {} : { searchItems: Math.max(...sizes) };
}
