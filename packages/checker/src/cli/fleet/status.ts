import { existsSync, readdirSync } from 'node:fs';
import { say } from '@gongkai/model';
import type { Console } from '../console.ts';
import { exit, type Exit } from '../exit.ts';
import { words } from '../fleet.words.ts';
import { endsBySite, paths, readFleet, stateOf } from './folder.ts';

/** `gongkai fleet status`: out of the folder alone, beside any worker or after it. */
export function status(console: Console, dir: string): Exit {
  const { locale } = console;
  const { sites, atOnce } = readFleet(dir);
  const ends = endsBySite(dir);
  const states = sites.map((site) => stateOf(dir, site, ends.get(site.folder) ?? []));
  const count = (state: string): number => states.filter((one) => one === state).length;
  const held = existsSync(paths.claims(dir)) ? readdirSync(paths.claims(dir)) : [];
  const open = sites.filter((_, at) => states[at] === 'open');
  const running = open.filter(({ folder }) => held.includes(`site-${folder}`)).length;
  const counts = {
    all: sites.length,
    done: count('done'),
    running,
    open: open.length - running,
    failed: count('failed'),
  };
  console.out(say(words.status, locale, counts));
  const times = [...ends.values()].flat().map(({ seconds }) => seconds);
  if (times.length > 0 && open.length > 0) {
    const mean = times.reduce((so, one) => so + one, 0) / times.length;
    console.out(
      say(words.eta, locale, { hours: ((mean * open.length) / Math.min(atOnce, open.length) / 3600).toFixed(1) }),
    );
  }
  for (const line of givenUp(console, dir)) console.out(line);
  return exit.done;
}

/** A line for each site that could not be scanned: not measured, and no site's fault. */
export function givenUp({ locale }: Console, dir: string): readonly string[] {
  const ends = endsBySite(dir);
  return readFleet(dir)
    .sites.filter((site) => stateOf(dir, site, ends.get(site.folder) ?? []) === 'failed')
    .map(({ url, folder }) => {
      const last = ends.get(folder)?.at(-1);
      return say(words.failed, locale, {
        url,
        why: last?.said || (last?.exit === null ? words.killed[locale] : String(last?.exit)),
      });
    });
}
