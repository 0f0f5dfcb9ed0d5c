import type { Measure, Observation } from '@gongkai/model';
import type { Check } from '../src/checks/check.ts';
import type { ColumnFact } from '../src/facts/columns/column.ts';
import type { RowEvidence } from '../src/facts/columns/evidence.ts';
import type { SiteFacts } from '../src/facts/facts.ts';
import type { Seen } from '../src/facts/inspect/answer.ts';
import type { Inspected, Inspection, InspectSource } from '../src/facts/inspect/inspection.ts';
import { columnFact, columnFacts, owedColumn } from './column-facts.ts';
import { answerOf, bothInspected, inspectedOf, inspectSource, type Looked } from './inspected.ts';
import { measureSaid } from './measure-said.ts';

/** One column of the test site with its items. */
export interface TestColumn extends Partial<ColumnFact> {
  readonly class: string;
  readonly rows?: readonly (readonly [title: string, day?: `${number}-${number}-${number}`, url?: string])[];
}

interface TestSite {
  readonly columns?: readonly TestColumn[];
  /** Main parts of pages by address; each is seen `looks` times alike. */
  readonly pages?: Readonly<Record<string, string>>;
  /** What an address answers where it is more than a main part; undefined for one that cannot be reached. */
  readonly answers?: (url: string) => Seen | undefined;
  /** What inspections may ask besides. */
  readonly source?: Partial<InspectSource>;
  readonly looks?: number;
  readonly owed?: readonly string[];
  readonly absent?: readonly string[];
  readonly facts?: Partial<SiteFacts>;
}

const htmlOf = (main: string): string =>
  `<html><body><div class="nav"><a href="/">首页</a></div><div class="content">${main}</div></body></html>`;

const look = (outcome: string, minute: number): Observation => ({
  at: `2026-11-20T09:${String(minute).padStart(2, '0')}:00+08:00`,
  via: minute === 0 ? 'facts' : 'http',
  outcome,
  control: minute > 0,
});

/**
 * What a check measures on a small site, its inspections run over real markup: each chosen page is read as often as the
 * site says, and a page that is not given could not be reached.
 */
export function measureOn(
  check: Check,
  inspections: readonly Inspection<unknown>[],
  { columns = [], pages = {}, answers, looks = 2, owed = [], absent = [], facts: more = {}, source: extra }: TestSite,
  given: Readonly<Record<string, unknown>> = {},
): Measure {
  const made = columns.map(({ rows: _rows, ...one }, at) =>
    columnFact({ url: `http://h/c${at}/`, name: one.class, ...one }),
  );
  const rows = new Map(
    columns.map(({ rows: own = [] }, at): [string, readonly RowEvidence[]] => [
      made[at]?.url ?? '',
      own.map(([title, day, url], n) => ({
        title,
        url: url ?? `http://h/c${at}/${n}.html`,
        source: 'row',
        ...(day && { day }),
      })),
    ]),
  );
  const itemsOf = (column: string): readonly RowEvidence[] => rows.get(column) ?? [];
  const facts: SiteFacts = columnFacts({
    columns: made,
    owed: owed.map((key) => owedColumn(key)),
    absent: new Map(absent.map((key) => [key, [look('absent', 0), look('absent', 10)]])),
    itemsOf,
    ...more,
  });
  let inspected: Inspected = { looksOf: () => undefined };
  for (const inspection of inspections) {
    const { site, asOf, crawl, owed: asked } = facts;
    const source: InspectSource = inspectSource({
      site,
      asOf,
      crawl,
      owed: asked,
      columns: made,
      itemsOf,
      factsOf: (other) =>
        (inspected.looksOf(other) ?? []).flatMap(({ subject, looks: taken }) =>
          taken.flatMap(({ fact }) => (fact === undefined ? [] : [{ subject, fact }])).slice(-1),
        ),
      ...extra,
    });
    const subjects = inspection.choose(source).map((subject): Looked<unknown> => {
      const { url } = subject;
      const main = pages[url] ?? (url === source.home ? '' : undefined);
      const plain = main === undefined ? undefined : answerOf(htmlOf(main), { url, finalUrl: url });
      const answer = answers?.(url) ?? plain;
      const read = answer === undefined ? undefined : inspection.read(answer, subject, source);
      return [subject.url, Array.from({ length: looks }, () => read), subject.data];
    });
    inspected = bothInspected(inspectedOf(inspection, subjects), inspected);
  }
  const bound = check.bind(given);
  if (!bound.ok) throw new TypeError(bound.problems.map(({ code }) => code).join());
  return bound.value({ ...facts, inspected });
}

/** The same in a line. */
export const saidOn = (...given: Parameters<typeof measureOn>): string => measureSaid(measureOn(...given));
