import { pointsText, type Locale } from '@gongkai/model';
import type { LeagueRow } from './league.ts';
import { outcomes } from '../outcomes.words.ts';
import { heads } from './league.words.ts';

type Column = keyof typeof heads;
const columns: readonly Column[] = ['rank', 'name', 'url', 'score', 'bounds', 'coverage', 'outcome', 'trend', 'asOf'];

export const headsOf = (locale: Locale): readonly string[] => columns.map((column) => heads[column][locale]);

/** The cells of one site, in the order of the heads. */
export function cellsOf(row: LeagueRow, locale: Locale): readonly string[] {
  const { rank, name, url, score, low, high, coverage, outcome, asOf } = row;
  const isRated = outcome !== 'unrated';
  const cells: Readonly<Record<Column, string>> = {
    rank: rank === undefined ? '' : String(rank),
    name,
    url,
    score: isRated ? pointsText(score) : '',
    bounds: `${pointsText(low)}–${pointsText(high)}`,
    coverage: `${(coverage * 100).toFixed(1)}%`,
    outcome: outcomes[outcome][locale],
    trend: trendText(row),
    asOf,
  };
  return columns.map((column) => cells[column]);
}

/** `▲ 2.50` against the run before; nothing when there is none. */
function trendText({ trend, outcome }: LeagueRow): string {
  const [before, now] = [trend.at(-2), trend.at(-1)];
  if (before === undefined || now === undefined || outcome === 'unrated') return '';
  const by = now.score - before.score;
  return by === 0 ? '=' : `${by > 0 ? '▲' : '▼'} ${pointsText(Math.abs(by))}`;
}
