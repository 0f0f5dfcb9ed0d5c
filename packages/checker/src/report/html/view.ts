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

/** What every part of the page is drawn from. */
export interface View {
  readonly report: Report;
  readonly pack: Pack;
  readonly locale: Locale;
  readonly say: (words: Words, values?: Readonly<Record<string, string | number>>) => string;
  /** Ids of the findings that stand in the page; the others were cut. */
  readonly shown: ReadonlySet<string>;
}

export const viewOf = (report: Report, pack: Pack, locale: Locale, shown: ReadonlySet<string> = new Set()): View => ({
  report,
  pack,
  locale,
  say: (words, values) => say(words, locale, values),
  shown,
});

/** 0.8634 → `86.3%`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Points of the sheet on a scale of 100, `87.50`. */
export const scaled = ({ report: { score } }: View, points: Points): string => pointsText(outOf100(points, score));

/** A line of the pack (pass mark, gate of the bonus) on a scale of 100: it is drawn on all the pack can give. */
export const scaledLine = ({ pack }: View, points: Points): string => pointsText(lineOf100(points, pack));

/** The title in the language of the page; Chinese where there is no other. */
export const titleOf = (
  { locale }: View,
  { title, titleEn }: { readonly title: string; readonly titleEn: string },
): string => ({ zh: title, en: titleEn === '' ? title : titleEn })[locale];

/** An instant as people read it: `2026-08-01 10:30:00`, in the zone it was written in. */
export const instant = (at: string): string =>
  at
    .replace('T', ' ')
    .replace(/\.\d+/, '')
    .replace(/\+08:00$/, '');
