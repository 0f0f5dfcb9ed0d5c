import {
  lineOf100,
  outOf100,
  pointsText,
  say,
  type Locale,
  type Pack,
  type Points,
  type Report,
  type Words,
} from '@gongkai/model';
import type { Drawn } from '../charts/draw.ts';
import type { TrendPoint } from '../charts/trend.ts';
import { titleIn } from '../said.ts';

/** What every part of the page is drawn from. */
export interface View {
  readonly report: Report;
  readonly pack: Pack;
  readonly locale: Locale;
  readonly say: (words: Words, values?: Readonly<Record<string, string | number>>) => string;
  /** Ids of the findings that stand in the page; the others were cut. */
  readonly shown: ReadonlySet<string>;
  readonly charts: Charts;
  /** Share of the usual room for lists: 1 on screen, less on paper, which nobody reads by the thousand sheets. */
  readonly room: number;
}

/** The charts that were drawn for the page, and the runs the trend is of, this one among them. */
export interface Charts extends Drawn {
  readonly runs?: readonly TrendPoint[];
}

export const viewOf = (
  report: Report,
  pack: Pack,
  locale: Locale,
  { shown = new Set(), charts = {}, room = 1 }: Partial<Pick<View, 'shown' | 'charts' | 'room'>> = {},
): View => ({
  report,
  pack,
  locale,
  say: (words, values) => say(words, locale, values),
  shown,
  charts,
  room,
});

/** 0.8634 → `86.3%`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Points of the sheet on a scale of 100, `87.50`. */
export const scaled = ({ report: { score } }: View, points: Points): string => pointsText(outOf100(points, score));

/** A line of the pack (pass mark, gate of the bonus) on a scale of 100: it is drawn on all the pack can give. */
export const scaledLine = ({ pack }: View, points: Points): string => pointsText(lineOf100(points, pack));

/** The title in the language of the page; Chinese where there is no other. */
export const titleOf = ({ locale }: View, titled: { readonly title: string; readonly titleEn: string }): string =>
  titleIn(locale, titled);

/** An instant as people read it: `2026-08-01 10:30:00`, in the zone it was written in. */
export const instant = (at: string): string =>
  at
    .replace('T', ' ')
    .replace(/\.\d+/, '')
    .replace(/\+08:00$/, '');
