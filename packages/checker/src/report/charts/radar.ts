import type { Locale, Report } from '@gongkai/model';
import { clean, clip } from '../clean.ts';

/** One axis: a dimension and its share of what it can give, in percent with one decimal. */
export interface Axis {
  readonly name: string;
  readonly share: number;
}

/** Fewer axes than this make no area. */
const LEAST = 3;

/** The axes of the radar: the dimensions that deduct and have something to give; none where there are too few. */
export function axesOf({ score }: Pick<Report, 'score'>, locale: Locale): readonly Axis[] {
  const axes = score.dimensions
    .filter(({ kind, max }) => kind === 'deduct' && max > 0)
    .map(({ title, titleEn, score: points, max }) => ({
      name: clip(clean({ zh: title, en: titleEn === '' ? title : titleEn }[locale]), 24),
      share: Math.round((Math.max(0, points) / max) * 1000) / 10,
    }));
  return axes.length < LEAST ? [] : axes;
}
