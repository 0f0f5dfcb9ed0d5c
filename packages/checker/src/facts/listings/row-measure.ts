import { measured, unmeasured, type Finding, type Measure, type Observation, type Words } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { inspectedFinding, lastFact } from '../inspect/finding.ts';
import type { SubjectLooks } from '../inspect/inspection.ts';
import type { ListingFact } from './listing-fact.ts';
import { faultyRows, publishedLists, type FaultyRow } from './published-lists.ts';
import type { ListRole } from './roles.ts';

/** What of a row is judged, and how it is said. */
export interface RowJudgement<Row> {
  readonly kind: string;
  rowsOf(fact: ListingFact): readonly Row[];
  isFaulty(row: Row, fact: ListingFact): boolean;
  worded(row: Row): readonly [words: Words, values: Readonly<Record<string, string>>];
}

const words = {
  file: {
    zh: '清单以文件发布，未能读出表格（{files}），请人工核对',
    en: 'The list is published as a file that could not be read as a table ({files}): look at it',
  },
};

/**
 * Judges a list row by row; the longest list of the role is the one. A list that is nowhere, or not to be read, costs
 * nothing here: whether it is published is another check.
 */
export function rowMeasure<Row extends { readonly key: string; readonly name: string }>(
  facts: SiteFacts,
  role: ListRole,
  judgement: RowJudgement<Row>,
): Measure {
  const published = publishedLists(facts, role);
  if (published.is === 'open') return unmeasured(published.reason);
  if (published.is === 'absent') return unmeasured('no.population');
  const read = published.lists.flatMap((one) => {
    const fact = lastFact(one.looks);
    return fact === undefined ? [] : [{ one, fact, rows: judgement.rowsOf(fact).length }];
  });
  const [best] = read.toSorted((a, b) => b.rows - a.rows);
  if (best === undefined || best.rows === 0) return withoutRows(role, read, published.lists);
  const { faulty, open } = faultyRows(best.one, judgement.rowsOf, judgement.isFaulty, judgement.kind);
  return measured(
    best.rows,
    faulty.map((row) => findingOf(row, judgement)),
    open > 0 ? { open: [{ reason: 'needs.confirm', count: open, detail: best.one.subject.url }] } : {},
  );
}

function findingOf<Row extends { readonly key: string }>(
  { row, page, observations }: FaultyRow<Row>,
  { kind, worded }: RowJudgement<Row>,
): Finding {
  const [text, values] = worded(row);
  return inspectedFinding({ kind, subject: `${page}#${row.key}`, page }, text, values, observations);
}

/** A list in a PDF or a picture is for a person; one that could not be fetched is open. */
function withoutRows(
  role: ListRole,
  read: readonly { readonly one: SubjectLooks<ListingFact>; readonly fact: ListingFact }[],
  lists: readonly SubjectLooks<ListingFact>[],
): Measure {
  const filed = read.find(({ fact }) => fact.files.length > 0);
  if (filed === undefined)
    return unmeasured(
      read.length > 0 ? 'no.population' : (lists[0]?.looks.at(-1)?.reason ?? 'no.population'),
      lists[0]?.subject.url,
    );
  const { one, fact } = filed;
  const seen: readonly Observation[] = one.looks.map(({ observation }) => observation);
  return measured(1, [
    inspectedFinding(
      { kind: `${role}-in-file`, subject: one.subject.url, page: one.subject.url, state: 'person' },
      words.file,
      { files: fact.files.slice(0, 3).join(' ') },
      seen,
    ),
  ]);
}
