import { join } from 'node:path';
import {
  Fault,
  type Mark,
  type Measure,
  type Pack,
  type Report,
  type ReportFinding,
  type RunBefore,
} from '@gongkai/model';
import { reportColumns } from '../facts/columns/judge.ts';
import type { SiteFacts } from '../facts/facts.ts';
import { names } from '../run/folder.ts';
import type { KnownEvidence } from '../facts/columns/evidence.ts';
import { marksIn } from '../run/marks.ts';
import { browserMissing, finishedAt, reExtractedBy, loadMeta, loadPlan, runBefore, type Plan } from '../run/plan.ts';
import { registersIn } from '../run/registers.ts';
import { openStore, type Store } from '../run/store/open.ts';
import { score } from '../scoring/score.ts';
import { bindPack, builtChecks } from './bind.ts';
import { brokenLinks } from './broken-links.ts';
import { measuresOf, type Measures } from './measures.ts';
import { readFacts } from './read-facts.ts';

export interface JudgeInput {
  readonly pack: Pack;
  readonly sha256: string;
  /** From the scan that has just ended in this process. */
  readonly known?: KnownEvidence;
  /** Instead of those in the folder, as for an evaluator who must not see what others marked. */
  readonly marks?: readonly Mark[];
}

/**
 * The second half of a run, offline: facts → measures → score → report. The same folder, pack and seed give the same score.
 * Throws a Fault when the folder holds no finished plan, or when the pack does not bind.
 */
export function judge(dir: string, { pack, sha256, known, marks = marksIn(dir) }: JudgeInput): Report {
  const store = openStore(join(dir, names.database));
  try {
    const plan = loadPlan(store);
    if (plan === undefined) throw new Fault('run.no-plan', `${dir} holds no run`);
    const bound = bindPack(pack);
    if (!bound.ok) throw new Fault('pack.unbound', bound.problems.map(({ at }) => at).join(', '));
    const facts = readFacts(store, plan, known);
    const measures = measuresOf(facts, pack, bound.value, plan);
    const { ofRows, besides } = measures;
    const { sheet, findings } = score({
      site: plan.site,
      pack,
      measures: ofRows,
      besides,
      built: builtChecks(),
      marks,
      facts: registersIn(dir)?.rows ?? [],
    });
    return report(store, plan, facts, { pack, sha256 }, sheet, findings.map(toReport), measures);
  } finally {
    store.close();
  }
}

function toReport(finding: ReturnType<typeof score>['findings'][number]): ReportFinding {
  const { id, check, kind, state, subject, page, detail, places, observations } = finding;
  return { id, check, kind, state, subject, page, detail: detail.zh, detailEn: detail.en, places, observations };
}

function report(
  store: Store,
  plan: Plan,
  facts: SiteFacts,
  { pack, sha256 }: JudgeInput,
  sheet: Report['score'],
  findings: readonly ReportFinding[],
  measures: Measures,
): Report {
  const { db } = store;
  const { pagesRead, pagesKnown } = facts.crawl;
  const { columns, completeness } = reportColumns(facts.columns, facts.owed, facts.asOf, facts.absent ?? new Map());
  return {
    schema: 'gongkai-report/1',
    site: { url: plan.site.url, name: plan.site.name, code: plan.site.idCode ?? '', organKind: plan.site.organKind },
    run: {
      id: plan.id,
      seed: plan.seed,
      asOf: plan.asOf,
      startedAt: plan.startedAt,
      finishedAt: loadMeta(store, finishedAt) ?? '',
      tool: plan.tool,
      pages: pagesRead,
      requests: Number(loadMeta(store, 'requests') ?? 0),
      crawlCoverage: pagesKnown === 0 ? 0 : Math.round((pagesRead / pagesKnown) * 10_000) / 10_000,
      ...sinceOf(store),
      unmeasured: unmeasuredOf(pack, measures),
      options: {
        rate: plan.rate,
        ...(plan.foreignRate !== undefined && { foreignRate: plan.foreignRate }),
        confirmGapSeconds: plan.confirmGapS,
        timeoutSeconds: plan.timeoutS ?? 15,
        ...(plan.reference !== undefined && { reference: plan.reference }),
        maxPages: plan.maxPages,
        browser: facts.renders?.browser ?? browserOf(store, plan),
        contact: plan.contact,
        office: plan.office,
        ...(plan.hours !== undefined && { hours: plan.hours }),
        ...(plan.ignoreRobots !== undefined && { ignoreRobots: plan.ignoreRobots }),
        only: plan.only.join(','),
        allowPrivate: plan.allowPrivate.join(','),
      },
      traps: db
        .prepare('SELECT pattern, pages, example FROM trap ORDER BY pattern')
        .all()
        .map(({ pattern, pages, example }) => ({
          pattern: String(pattern),
          pages: Number(pages),
          example: String(example),
        })),
      notes: notesOf(store),
    },
    pack: { id: pack.id, version: pack.version, sha256, title: pack.words.zh },
    score: sheet,
    findings,
    links: brokenLinks(facts.links, findings),
    columns,
    completeness,
  };
}

function unmeasuredOf(pack: Pack, { ofRows, besides }: Measures): Report['run']['unmeasured'] {
  type Open = Report['run']['unmeasured'][number];
  const rows = new Map<string, Open>();
  const take = (check: string, measure: Measure | undefined): void => {
    if (measure?.state === 'unmeasured')
      rows.set(`${check} ${measure.reason}`, { check, reason: measure.reason, detail: measure.detail ?? '' });
    if (measure?.state === 'measured')
      for (const { reason, count, detail } of measure.open ?? [])
        rows.set(`${check} ${reason}`, { check, reason, detail: detail ?? String(count) });
  };
  for (const { id, parts } of pack.indicators)
    parts.forEach(({ check }, part) => take(check, ofRows.get(`${id}/${part}`)));
  for (const [check, measure] of besides) take(check, measure);
  return [...rows.values()];
}

function sinceOf(store: Store): Pick<Report['run'], 'since'> {
  const since = loadMeta(store, runBefore);
  return since === undefined ? {} : { since: JSON.parse(since) as RunBefore }; // written by countCarried
}

/** What the report says of the browser when nothing was rendered. */
const browserOf = (store: Store, { browser }: Plan): string =>
  !browser ? 'none' : loadMeta(store, browserMissing) === 'yes' ? 'not found' : 'not needed';

function notesOf(store: Store): readonly string[] {
  const reader = loadMeta(store, reExtractedBy);
  const notes = store.db
    .prepare("SELECT DISTINCT code, detail FROM event WHERE level = 'note' ORDER BY id")
    .all()
    .map(({ code, detail }) => `${String(code)}: ${String(detail)}`);
  return reader === undefined ? notes : [...notes, `re-extract: ${reader}`];
}
