import type { Locale, Report, ReportFinding, Words } from '@gongkai/model';
import { csvText } from './csv-text.ts';
import { detailIn, stateWords } from './said.ts';

/** The findings as a table: one line a finding, in the order of the report. */
export function findingsCsv({ findings, score }: Report, locale: Locale): string {
  const rowsOf = new Map<string, string[]>();
  for (const { rows } of score.dimensions)
    for (const { id, findings: ids } of rows)
      for (const finding of ids) rowsOf.set(finding, [...(rowsOf.get(finding) ?? []), id]);
  const lines: readonly (readonly (string | number)[])[] = [
    columns.map(([words]) => words[locale]),
    ...findings.map((finding) => columns.map(([, value]) => value(finding, locale, rowsOf.get(finding.id) ?? []))),
  ];
  return csvText(lines);
}

type Value = (finding: ReportFinding, locale: Locale, rows: readonly string[]) => string | number;
const columns: readonly (readonly [Words, Value])[] = [
  [{ zh: '编号', en: 'Id' }, ({ id }) => id],
  [{ zh: '指标', en: 'Indicators' }, (_finding, _locale, rows) => rows.join(' ')],
  [{ zh: '检查', en: 'Check' }, ({ check }) => check],
  [{ zh: '类别', en: 'Kind' }, ({ kind }) => kind],
  [{ zh: '结论', en: 'State' }, ({ state }, locale) => stateWords[state][locale]],
  [{ zh: '对象', en: 'Subject' }, ({ subject }) => subject],
  [{ zh: '所在页面', en: 'Page' }, ({ page }) => page],
  [{ zh: '处数', en: 'Places' }, ({ places }) => places],
  [{ zh: '说明', en: 'Detail' }, (finding, locale) => detailIn(locale, finding)],
  [{ zh: '观察次数', en: 'Observations' }, ({ observations }) => observations.length],
  [{ zh: '首次观察', en: 'First seen' }, ({ observations }) => observations[0]?.at ?? ''],
  [{ zh: '末次观察', en: 'Last seen' }, ({ observations }) => observations.at(-1)?.at ?? ''],
  [
    { zh: '观察记录', en: 'What was seen' },
    ({ observations }) => observations.map(({ at, via, outcome }) => `${at} ${via} ${outcome}`).join('\n'),
  ],
];
