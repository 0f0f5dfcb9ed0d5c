import { say, type Locale } from '@gongkai/model';
import type { ScanRow } from './repo.ts';
import { words } from './words.ts';

export const PATH = '/desk/sites';

const points = (value: number): string => (value / 100).toFixed(2).replace(/\.?0+$/, '');

/** The score as the report gives it, out of what could be had. */
export const scoreText = ({ scan }: ScanRow, locale: Locale): string =>
  say(words.points, locale, { total: points(scan.score.total), max: points(scan.score.max) });
