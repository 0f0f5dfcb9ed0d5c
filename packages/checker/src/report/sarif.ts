import { createHash } from 'node:crypto';
import { reasons, type FindingState, type Locale, type Report, type ReportFinding } from '@gongkai/model';
import { clean, clip } from './clean.ts';
import { detailIn, titleIn } from './said.ts';
import { detailTold } from './told.ts';

/** Only what costs is an error: what waits for a person or could not be measured is a note. */
const levels: Readonly<Record<FindingState, 'error' | 'note'>> = { fail: 'error', person: 'note', unmeasured: 'note' };

/** `report.sarif`: the findings as SARIF 2.1.0, one rule a check. The same report, the same bytes. */
export function reportSarif(report: Report, locale: Locale): string {
  const { run, site, score, pack } = report;
  const rowsOf = Map.groupBy(
    score.dimensions
      .flatMap(({ rows }) => rows)
      .flatMap((row) => [...new Set(row.parts.map(({ check }) => check))].map((check) => ({ check, row }))),
    ({ check }) => check,
  );
  const ids = [...new Set([...rowsOf.keys(), ...report.findings.map(({ check }) => check)])].toSorted();
  const rules = ids.map((id) => {
    const rows = (rowsOf.get(id) ?? []).map(({ row }) => row);
    const text = rows.map((row) => `${row.id} ${titleIn(locale, row)} (${row.basis})`).join('; ');
    return {
      id,
      shortDescription: { text: clean(rows[0] === undefined ? id : titleIn(locale, rows[0])) },
      ...(text !== '' && { fullDescription: { text: clip(clean(text), 2000) } }),
    };
  });
  const places = new Map(ids.map((id, index) => [id, index]));
  return `${JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'gongkai', version: versionOf(run.tool), language: langs[locale], rules } },
          automationDetails: { id: `gongkai/${clean(run.id)}` },
          invocations: [
            {
              executionSuccessful: true,
              ...timeOf('startTimeUtc', run.startedAt),
              ...timeOf('endTimeUtc', run.finishedAt),
              toolExecutionNotifications: run.unmeasured.map(({ check, reason, detail }) => ({
                level: 'note',
                descriptor: { id: reason },
                ...(places.has(check) && { associatedRule: { id: check, index: places.get(check) } }),
                message: {
                  text: clip(clean(`${check}: ${reasons[reason][locale]} ${detailTold(detail, locale)}`.trim()), 1000),
                },
              })),
            },
          ],
          properties: {
            site: clean(site.url),
            pack: pack.id,
            score: { total: score.total, low: score.low, high: score.high, max: score.max, coverage: score.coverage },
            outcome: score.outcome,
          },
          results: report.findings.map((finding) => resultOf(finding, places.get(finding.check) ?? 0, locale)),
        },
      ],
    },
    undefined,
    2,
  )}\n`;
}

const langs: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };

function resultOf(finding: ReportFinding, ruleIndex: number, locale: Locale): object {
  const { id, check, kind, state, subject, page, places, observations } = finding;
  const uri = [page, subject].map(addressOf).find((one) => one !== undefined);
  return {
    ruleId: check,
    ruleIndex,
    level: levels[state],
    message: { text: clip(clean(detailIn(locale, finding)), 4000) || kind },
    locations: [
      {
        ...(uri !== undefined && { physicalLocation: { artifactLocation: { uri } } }),
        logicalLocations: [{ fullyQualifiedName: clean(subject) || check }],
      },
    ],
    partialFingerprints: { 'gongkai/v1': createHash('sha256').update([check, kind, subject].join('\n')).digest('hex') },
    properties: { id, kind, state, places, observations: observations.length },
  };
}

/** An address as SARIF takes it; undefined for what is none. */
const addressOf = (text: string): string | undefined =>
  /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).href : undefined;

const timeOf = (name: string, at: string): object =>
  Number.isNaN(Date.parse(at)) ? {} : { [name]: new Date(at).toISOString() };

/** `gongkai/0.0.1` → `0.0.1`. */
const versionOf = (tool: string): string => clean(/\d[\w.+-]*$/.exec(tool)?.[0] ?? tool);
