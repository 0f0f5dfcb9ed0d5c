import { join } from 'node:path';
import { pointsText, say, type Locale, type Report } from '@gongkai/model';
import { chartsFor } from '../cli/charts-for.ts';
import { loadPack } from '../cli/pack.ts';
import { packCopy } from '../cli/run-folder.ts';
import { axesOf } from '../report/charts/radar.ts';
import { html, none, type Markup } from '../report/html/markup.ts';
import { picture } from '../report/html/picture.ts';
import type { ListedRun } from './runs.ts';
import { words } from './serve.words.ts';

/** Runs of a trend; a line of more days says no more. */
const MOST = 24;

/**
 * The dimensions of a run at a glance, and how the score of its site moved over the runs that are here, this one the last. Each
 * picture says in words all that it shows. Nothing where there is too little to draw.
 */
export async function chartsOf({ dir, report }: ListedRun, all: readonly ListedRun[], locale: Locale): Promise<Markup> {
  const pack = loadPack(join(dir, packCopy));
  if (report === undefined || !pack.ok) return none;
  const earlier = all
    .flatMap((one) => one.report ?? [])
    .filter((one) => isBefore(one, report))
    .slice(0, MOST);
  const { radar, trend, runs = [] } = await chartsFor(report, pack.value.pack, locale, earlier);
  const axes = axesOf(report, locale).map(({ name, share }) => `${name} ${share.toFixed(1)}%`);
  const days = runs.map(({ asOf, total }) => `${asOf} ${pointsText(total)}`);
  const and = { zh: '，', en: ', ' }[locale];
  return html`${radar !== undefined && html`<p>${picture(radar, say(words.radar, locale, { axes: axes.join(and) }), 'radar')}</p>`}
  ${trend !== undefined && html`<p>${picture(trend, say(words.trend, locale, { days: days.join(and) }), 'curve')}</p>`}`;
}

/** The same site under the same pack, on the same day at the latest. */
const isBefore = ({ site, pack, run }: Report, of: Report): boolean =>
  run.id !== of.run.id &&
  site.url === of.site.url &&
  pack.sha256 === of.pack.sha256 &&
  run.startedAt <= of.run.startedAt;
