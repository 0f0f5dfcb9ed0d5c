import {
  pointsText,
  reasons,
  type Dimension,
  type Locale,
  type Report,
  type ReportFinding,
  type SheetRow,
  type Words,
} from '@gongkai/model';
import { clean, clip } from './clean.ts';
import { detailIn, titleIn, verdictWords } from './said.ts';

/** More findings than these of one test are in `report.json`. */
const FINDINGS = 100;

const words = {
  others: { zh: '评分标准以外', en: 'Outside the pack' },
  lost: { zh: '扣 {lost} 分', en: 'lost {lost}' },
  veto: { zh: '单项否决', en: 'veto' },
} satisfies Record<string, Words>;

/** One test case: what failed, or why it was skipped. */
interface Case {
  readonly suite: string;
  readonly name: string;
  readonly failure?: { readonly message: string; readonly type: 'veto' | 'lost' | 'finding'; readonly text: string };
  readonly skipped?: string;
}

/** `junit.xml` for continuous integration: a suite a dimension, a test an indicator; what is not measured or for a person is skipped.
 * Times and types are there because readers of Surefire's reports ask for them; a page measured has no time of its own. */
export function reportJunit(report: Report, locale: Locale): string {
  const found = new Map(report.findings.map((finding) => [finding.id, finding]));
  const inRows = new Set(report.score.dimensions.flatMap(({ rows }) => rows.flatMap(({ findings }) => findings)));
  const suites = [
    ...report.score.dimensions.map((dimension) => dimension.rows.map((row) => caseOf(dimension, row, found, locale))),
    othersOf(
      report.findings.filter(({ id }) => !inRows.has(id)),
      locale,
    ),
  ].filter((cases) => cases.length > 0);
  const all = suites.flat();
  const at = Number.isNaN(Date.parse(report.run.startedAt))
    ? ''
    : new Date(report.run.startedAt).toISOString().slice(0, 19);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="gongkai" ${countsOf(all)}>`,
    ...suites.flatMap((cases) => [
      `  <testsuite name="${xml(cases[0]?.suite ?? '')}" ${countsOf(cases)}${at === '' ? '' : ` timestamp="${at}"`} hostname="${xml(new URL(report.site.url).host)}" time="0">`,
      ...cases.flatMap(linesOf),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(dimension: Dimension, row: SheetRow, found: ReadonlyMap<string, ReportFinding>, locale: Locale): Case {
  const suite = titleIn(locale, dimension);
  const name = `${row.id} ${titleIn(locale, row)}`;
  if (row.state === 'pass') return { suite, name };
  if (row.state !== 'fail')
    return { suite, name, skipped: (row.reason === undefined ? verdictWords[row.state] : reasons[row.reason])[locale] };
  const failed = row.findings.flatMap((id) => found.get(id) ?? []).filter(({ state }) => state === 'fail');
  const message = row.veto === true ? words.veto[locale] : words.lost[locale].replace('{lost}', pointsText(row.lost));
  return { suite, name, failure: { message, type: row.veto === true ? 'veto' : 'lost', text: textOf(failed, locale) } };
}

/** Findings no row asks for, as with `--only`: a test a check. */
const othersOf = (findings: readonly ReportFinding[], locale: Locale): readonly Case[] =>
  [...Map.groupBy(findings, ({ check }) => check)].map(([check, ofCheck]) => {
    const failed = ofCheck.filter(({ state }) => state === 'fail');
    const [first] = ofCheck;
    const named = { suite: words.others[locale], name: check };
    return failed.length > 0 || first === undefined
      ? { ...named, failure: { message: String(failed.length), type: 'finding', text: textOf(failed, locale) } }
      : { ...named, skipped: verdictWords[first.state][locale] };
  });

const textOf = (findings: readonly ReportFinding[], locale: Locale): string =>
  [
    ...findings.slice(0, FINDINGS).map((one) => `${one.id} ${detailIn(locale, one)} ${one.subject} ← ${one.page}`),
    ...(findings.length > FINDINGS ? [`… +${findings.length - FINDINGS}`] : []),
  ].join('\n');

const countsOf = (cases: readonly Case[]): string => {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const skipped = cases.filter((one) => one.skipped !== undefined).length;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
};

function linesOf({ suite, name, failure, skipped }: Case): readonly string[] {
  const open = `    <testcase classname="${xml(suite)}" name="${xml(name)}" time="0"`;
  if (failure !== undefined)
    return [
      `${open}>`,
      `      <failure message="${xml(failure.message)}" type="${failure.type}">${xml(failure.text)}</failure>`,
      '    </testcase>',
    ];
  if (skipped !== undefined) return [`${open}><skipped message="${xml(skipped)}"/></testcase>`];
  return [`${open}/>`];
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML, an attribute in quotes included. */
const xml = (text: string): string => clip(clean(text), 20_000).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
