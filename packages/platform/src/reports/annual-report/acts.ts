import { createHash, randomUUIDv7 } from 'node:crypto';
import type { AnnualReport, CellKey, Day, Problem, Words } from '@gongkai/model';
import { cellRelations, cellWords, requestColumns, say } from '@gongkai/model';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { handCells, type Adjustment, type HandCells, type JudgedReport, type ReportTexts } from './draft.ts';
import { openPlaces } from './draft-texts.ts';
import { addVersion, nextVersion, publishedVersion, type ReportKey } from './repo.ts';
import { carriedOf, readStored, writeFigures } from './stored.ts';
import { workUp, type WorkedReport } from './work-up.ts';

const words = {
  version: {
    zh: '他人刚刚保存了新的版本（第 {version} 版），请刷新后再办',
    en: 'Somebody has just saved version {version}; reload the page first',
  },
  published: {
    zh: '{year} 年度报告已于 {on} 发布，不能再改',
    en: 'The report for {year} was published on {on} and does not change',
  },
  figures: {
    zh: '保存之后办理记录有变化，请重新保存后再发布',
    en: 'The records changed since this version was saved; save it again first',
  },
  none: { zh: '尚未保存草稿，不能发布', en: 'There is no saved draft to publish' },
  relation: {
    zh: '表格有关系不成立，不能发布或导出，请先处理',
    en: 'A relation of the tables fails: mend it before publishing or exporting',
  },
  cell: { zh: '“{cell}”尚未填写（没有的填 0）', en: '“{cell}” is not filled in (0 where there is none)' },
  source: { zh: '“{cell}”须注明数据来源', en: '“{cell}” needs a note of its source' },
  open: { zh: '尚有内容未填写：{places}', en: 'Still to be filled in: {places}' },
  empty: { zh: '这一部分不能为空', en: 'This section may not be empty' },
  early: { zh: '{year} 年尚未结束，不能发布年度报告', en: '{year} is not over: its report cannot be published yet' },
  reason: { zh: '“{column}”列的调整须写明原因', en: 'The adjustment of column “{column}” needs its reason' },
} satisfies Record<string, Words>;

/** What a person puts into a report. */
export interface ReportInput {
  readonly hand: HandCells;
  readonly texts: ReportTexts;
  readonly adjustments: readonly Adjustment[];
}

/** What became of an act: the new version, or why not. */
export type ReportResult =
  | { readonly kind: 'done'; readonly version: number; readonly judged: JudgedReport }
  | { readonly kind: 'conflict' | 'invalid'; readonly problems: readonly Problem[] };

const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `annual-report.${code}`,
  at,
  words: words[code],
  values,
});
/** A problem that names a cell or column in the reader's language. */
const named = (code: keyof typeof words, at: string, name: 'cell' | 'column', as: Words): Problem => ({
  code: `annual-report.${code}`,
  at,
  words: { zh: say(words[code], 'zh', { [name]: as.zh }), en: say(words[code], 'en', { [name]: as.en }) },
});

interface Version extends ReportInput {
  readonly origin: 'counted' | 'entered';
  readonly publishedOn: Day | null;
  readonly figures: string;
}

async function add(tx: Tx, office: Office, actor: Actor, key: ReportKey, version: number, row: Version): Promise<void> {
  const at = office.now();
  const [texts, adjustments] = [JSON.stringify(row.texts), JSON.stringify(row.adjustments)];
  const id = randomUUIDv7();
  const sha256 = createHash('sha256')
    .update(JSON.stringify([row.figures, texts, adjustments]))
    .digest('hex');
  await addVersion(tx, {
    id,
    scope: key.scope,
    department_id: key.organId,
    year: key.year,
    version,
    figures: row.figures,
    texts,
    adjustments,
    sha256,
    origin: row.origin,
    published_on: row.publishedOn,
    by_actor: actor.id,
    at: at.toISOString(),
  });
  await recordAct(tx, { engine: office.store.engine, digest: office.digest }, at, actor, {
    act: row.publishedOn === null ? 'annual-report.save' : 'annual-report.publish',
    entity: 'annual_report',
    entityId: id,
    data: { scope: key.scope, organ: key.organId, year: key.year, version, sha256 },
  });
}

/** Raised inside a transaction so that nothing of it stays; caught where it was opened. */
class Refused extends Error {
  readonly result: ReportResult;
  constructor(result: ReportResult) {
    super(result.kind);
    this.result = result;
  }
}
const refused = (error: unknown): ReportResult => {
  if (error instanceof Refused) return error.result;
  throw error;
};

async function versionFor(tx: Tx, key: ReportKey, expected: number): Promise<number> {
  const done = await publishedVersion(tx, key);
  if (done)
    throw new Refused({
      kind: 'conflict',
      problems: [problem('published', '', { year: key.year, on: done.published_on ?? '' })],
    });
  const version = await nextVersion(tx, key);
  if (version !== expected + 1)
    throw new Refused({ kind: 'conflict', problems: [problem('version', '', { version: version - 1 })] });
  return version;
}

/** Saves a new version: figures counted afresh, cells and texts as given. `expected` is the version its author saw, 0 before the first. */
export function saveReport(
  office: Office,
  actor: Actor,
  key: ReportKey,
  input: ReportInput,
  expected: number,
): Promise<ReportResult> {
  return withTx(office.store, async (tx): Promise<ReportResult> => {
    const missing = input.adjustments.filter(({ reason }) => reason.trim() === '');
    if (missing.length > 0)
      return {
        kind: 'invalid',
        problems: missing.map(({ column }) =>
          named('reason', `/adjustments/${column}`, 'column', requestColumns[column]),
        ),
      };
    const version = await versionFor(tx, key, expected);
    const worked = await workUp(tx, key, input);
    await add(tx, office, actor, key, version, {
      ...input,
      origin: 'counted',
      publishedOn: null,
      figures: writeFigures({
        counted: worked.counted.cells,
        hand: input.hand,
        carried: carriedOf(worked.counted.behind),
      }),
    });
    return { kind: 'done', version, judged: worked.judged };
  }).catch(refused);
}

/** Publishes what was saved last, unless a relation fails, something is left open, or the records have changed since. */
export function publishReport(office: Office, actor: Actor, key: ReportKey, expected: number): Promise<ReportResult> {
  return withTx(office.store, async (tx): Promise<ReportResult> => {
    const today = dayOf(office.now());
    const version = await versionFor(tx, key, expected);
    const worked = await workUp(tx, key);
    const { latest } = worked;
    if (!latest) throw new Refused({ kind: 'invalid', problems: [problem('none', '')] });
    const problems = whyNot(worked, today);
    if (problems.length > 0) throw new Refused({ kind: 'invalid', problems });
    const stored = readStored(latest);
    const figures = writeFigures({
      counted: worked.counted.cells,
      hand: stored.hand,
      carried: carriedOf(worked.counted.behind),
    });
    if (figures !== latest.figures) throw new Refused({ kind: 'conflict', problems: [problem('figures', '')] });
    await add(tx, office, actor, key, version, { ...stored, origin: 'counted', publishedOn: today, figures });
    return { kind: 'done', version, judged: worked.judged };
  }).catch(refused);
}

/** Everything that stands between a draft and its publication. */
export function whyNot({ report, judged, hand }: WorkedReport, today: Day): readonly Problem[] {
  const problems: Problem[] = [];
  if (today <= `${report.year}-12-31`) problems.push(problem('early', '', { year: report.year }));
  if (!judged.holds) problems.push(problem('relation', '/relations'));
  for (const cell of handCells) {
    if (!hand[cell]) problems.push(named('cell', `/hand/${cell}`, 'cell', cellWords(cell)));
    else if (hand[cell].source.trim() === '')
      problems.push(named('source', `/hand/${cell}/source`, 'cell', cellWords(cell)));
  }
  for (const part of ['overview', 'problems', 'other'] as const) {
    const open = openPlaces(report[part]);
    if (report[part].trim() === '') problems.push(problem('empty', `/texts/${part}`));
    else if (open.length > 0) problems.push(problem('open', `/texts/${part}`, { places: open.join(' ') }));
  }
  return problems;
}

/** Takes over a report that was published before these registers: the next year's is compared with it. Its own relations must hold. */
export function enterReport(office: Office, actor: Actor, key: ReportKey, report: AnnualReport): Promise<ReportResult> {
  return withTx(office.store, async (tx): Promise<ReportResult> => {
    const failing = cellRelations(report).some(({ level }) => level === 'error');
    if (failing) return { kind: 'invalid', problems: [problem('relation', '/relations')] };
    const version = await versionFor(tx, key, 0);
    const cells = new Map(Object.entries(report.cells) as [CellKey, number][]); // a report has every cell and no other
    const { overview, problems, other } = report;
    await add(tx, office, actor, key, version, {
      origin: 'entered',
      publishedOn: report.publishedOn ?? dayOf(office.now()),
      figures: writeFigures({ counted: cells, hand: {}, carried: {} }),
      texts: { overview, problems, other },
      hand: {},
      adjustments: [],
    });
    return { kind: 'done', version, judged: { cells: [], texts: [], holds: true } };
  }).catch(refused);
}
