import { requestRowKeys, type CellKey, type RequestRow } from '@gongkai/model';
import { sumOf, type ReportTexts } from './draft.ts';
import texts from './draft-texts.json' with { type: 'json' };

export interface TextFigures {
  readonly year: number;
  readonly counted: ReadonlyMap<CellKey, number>;
  readonly feesFen: number;
}

/** Texts of sections one, five and six to begin with: figures filled in, what only a person knows left open in 【】. */
export function draftTexts({ year, counted, feesFen }: TextFigures): ReportTexts {
  const under = (group: string): readonly RequestRow[] =>
    requestRowKeys.filter((row) => row === group || row.startsWith(`${group}.`));
  const of = (cell: CellKey): number => counted.get(cell) ?? 0;
  const values: Readonly<Record<string, string | number>> = {
    year,
    ...Object.fromEntries(
      ['new', 'in', 'out', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((row) => [row, sumOf(counted, under(row))]),
    ),
    review: of('t4.review.total'),
    lawsuits: of('t4.direct.total') + of('t4.after.total'),
    yuan: String(feesFen / 100),
  };
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
  return {
    overview: texts.overview.map(fill).join('\n'),
    problems: texts.problems.map(fill).join('\n'),
    other: [fill(feesFen > 0 ? texts.feesSome : texts.feesNone), texts.noMore].join('\n'),
  };
}

const unfilled = new RegExp(texts.unfilled, 'g');

/** Places of a text that still wait for a person, as they stand there. */
export const openPlaces = (text: string): readonly string[] => [...text.matchAll(unfilled)].map(([place]) => place);
