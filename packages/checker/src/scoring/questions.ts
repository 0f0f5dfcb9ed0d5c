import { createHash } from 'node:crypto';
import type { Indicator, MarkTarget, Pack, Points, Report, ReportFinding, SheetRow } from '@gongkai/model';
import { questionOf } from './marks.ts';

/** Something only a person can decide, with where to look. */
export interface Question {
  readonly about: MarkTarget;
  /** Ties the question to its run and its pack: no sheet of another run is taken for one of this. */
  readonly proof: string;
  /** Row that asks, with its words and its article. */
  readonly row: Pick<Indicator, 'id' | 'words' | 'basis'>;
  /** Most it can cost; 0 for a veto. */
  readonly worth: Points;
  /** Absent when the whole row is in question. */
  readonly finding?: ReportFinding;
}

/**
 * The open questions of a report that was judged without marks, in the order of the pack: each row that waits for a person,
 * then what was found in it. A finding is asked about once, in the first row that shows it.
 */
export function questionsOf({ score, findings, run, pack: { sha256 } }: Report, pack: Pack): readonly Question[] {
  const found = new Map(findings.map((finding) => [finding.id, finding]));
  const sheet = new Map(score.dimensions.flatMap(({ rows }) => rows.map((row) => [row.id, row])));
  const asked = new Set<string>();
  const proofOf = (about: MarkTarget): string =>
    `${run.id}-${createHash('sha256')
      .update([run.id, sha256, questionOf(about)].join('\n'))
      .digest('hex')
      .slice(0, 16)}`;
  return pack.indicators.flatMap((row) => {
    const judged = sheet.get(row.id);
    if (judged === undefined || judged.state === 'na') return [];
    const { worth } = row;
    const whole: MarkTarget = { pack: pack.id, row: row.id };
    const questions: Question[] = row.source === 'person' ? [{ about: whole, proof: proofOf(whole), row, worth }] : [];
    for (const finding of openFindings(row, judged, found)) {
      const { check, kind, subject } = finding;
      const about = { check, kind, subject };
      if (asked.has(questionOf(about))) continue;
      asked.add(questionOf(about));
      questions.push({ about, proof: proofOf(about), row, worth, finding });
    }
    return questions;
  });
}

/** What a person must judge; in a veto that the pack leaves to a person, all that was found. */
const openFindings = (
  { veto, source }: Indicator,
  { findings }: SheetRow,
  found: ReadonlyMap<string, ReportFinding>,
): readonly ReportFinding[] =>
  findings
    .flatMap((id) => found.get(id) ?? [])
    .filter(({ state }) => state === 'person' || (veto !== undefined && source === 'person'));
