import { alike } from '@gongkai/model';

/** A request as others like it are looked for. */
export interface Filed {
  readonly no: string;
  readonly subject: string;
  /** The applicant, blinded: the same for the same person. */
  readonly blindId: string;
}

const ALIKE = 0.8;
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}]/gu, '')
    .toLowerCase();

/**
 * Requests of other people for the same information (条例 第四十四条): it may become public for all. A hint for the clerk, never
 * a decision; figures must be the same ones, a table of another year is another table.
 */
export function askedByOthers(own: Filed, others: readonly Filed[]): readonly string[] {
  const figures = (text: string): string => (bare(text).match(/\d+/g) ?? []).join();
  const subject = bare(own.subject);
  if (subject === '') return [];
  return others
    .filter(({ no, blindId }) => no !== own.no && blindId !== own.blindId)
    .filter((other) => figures(other.subject) === figures(own.subject))
    .filter((other) => bare(other.subject) === subject || alike(other.subject, own.subject) >= ALIKE)
    .map(({ no }) => no);
}
