import type { Day } from '../day.ts';
import type { ScoreSheet } from './sheet.ts';

/** One file of a run folder as it was when the score was sealed. */
export interface SealedFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** `final.json`: the final score of a run. Written once, never changed. */
export interface FinalScore {
  readonly schema: 'gongkai.final/1';
  readonly site: { readonly name: string; readonly url: string; readonly code: string };
  readonly run: { readonly id: string; readonly asOf: Day; readonly seed: string; readonly tool: string };
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly score: Pick<ScoreSheet, 'total' | 'low' | 'high' | 'max' | 'coverage' | 'outcome' | 'vetoes'>;
  /** How many marks there are, and who gave them. */
  readonly marks: { readonly count: number; readonly evaluators: readonly string[] };
  /** Rows that still waited for a person, and those nothing could measure: they cost nothing. */
  readonly open: { readonly person: readonly string[]; readonly unmeasured: readonly string[] };
  /** Who sealed it. */
  readonly evaluator: string;
  readonly sealedOn: Day;
  /** The tool that sealed it. */
  readonly tool: string;
  /** Everything the score rests on: database, evidence, pack, marks, register facts, report.json. */
  readonly files: readonly SealedFile[];
}
