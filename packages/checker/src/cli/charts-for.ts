import { lineOf100, type Locale, type Pack, type Report } from '@gongkai/model';
import { axesOf } from '../report/charts/radar.ts';
import { trendOf } from '../report/charts/trend.ts';
import type { Charts } from '../report/html/view.ts';

/**
 * The charts of a report. The library is large, so this is for commands that read a run, never for the process that crawled.
 *
 * @param earlier reports of the same site under the same pack, for the trend
 */
export async function chartsFor(
  report: Report,
  pack: Pack,
  locale: Locale,
  earlier: readonly Report[],
): Promise<Charts> {
  const runs = earlier.length === 0 ? [] : trendOf([...earlier, report]);
  const axes = axesOf(report, locale);
  if (axes.length === 0 && runs.length < 2) return { runs };
  const { failBelow } = pack.outcome;
  const { draw } = await import('../report/charts/draw.ts');
  return {
    ...draw({ axes, trend: runs, ...(failBelow !== undefined && { passMark: lineOf100(failBelow, pack) }) }),
    runs,
  };
}
