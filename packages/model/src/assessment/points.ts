import type { Pack, Points } from './pack.ts';
import type { ScoreSheet } from './sheet.ts';

/** `count × times[0] ÷ times[1]`, rounded half up, all in whole numbers. `count` is not negative. */
export function halfUp(count: number, [top, bottom]: readonly [number, number]): number {
  return Math.floor((2 * count * top + bottom) / (2 * bottom));
}

/** Points as people write them: 8750 → `87.50`. */
export function pointsText(points: Points): string {
  return `${Math.floor(points / 100)}.${String(points % 100).padStart(2, '0')}`;
}

/** The points the sheet's deduct groups can give, the pack's factor included; bonus points come on top. */
export function baseOf({ dimensions, factor }: Pick<ScoreSheet, 'dimensions' | 'factor'>): Points {
  const base = dimensions.reduce((sum, { kind, max }) => sum + (kind === 'deduct' ? max : 0), 0);
  return halfUp(base, factor ?? [1, 1]);
}

/**
 * A pack may count to 100 or to 600. This brings points of a sheet to a scale of 100, as leaders read them and
 * `--fail-under` takes them: hundredths, rounded half up. 0 when no row applies.
 */
export function outOf100(points: Points, sheet: Pick<ScoreSheet, 'dimensions' | 'factor'>): Points {
  const base = baseOf(sheet);
  return base === 0 ? 0 : halfUp(points, [10_000, base]);
}

/** Σ of what the deduct groups of a pack can give. */
export function packBase({ groups }: Pick<Pack, 'groups'>): Points {
  return groups.reduce((sum, { kind, total }) => sum + (kind === 'deduct' ? total : 0), 0);
}

/** A line that a pack draws, such as its pass mark, on a scale of 100: hundredths, rounded half up. */
export function lineOf100(points: Points, pack: Pick<Pack, 'groups'>): Points {
  const base = packBase(pack);
  return base === 0 ? 0 : halfUp(points, [10_000, base]);
}
