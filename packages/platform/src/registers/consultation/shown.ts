import { consultationStateOn, type AdoptionFeedback, type Consultation, type Day, type Locale } from '@gongkai/model';
import { hideReasons } from './fields.ts';
import type { ClusterRow, CommentRow, ConsultationRow } from './repo.ts';
import { basisOf, isConcentrated, linesOf } from './rules.ts';

/** What came of a consultation, as everybody reads it; hidden ones are counted with their reasons, never quoted. */
export function feedbackOf(
  row: ConsultationRow,
  clusters: readonly ClusterRow[],
  comments: readonly CommentRow[],
  base: string,
  locale: Locale,
): AdoptionFeedback {
  const hidden = new Map<string, number>();
  for (const { state, reason } of comments)
    if (state === 'hidden') {
      const known = Object.values(hideReasons).find(({ zh }) => zh === reason) ?? hideReasons['other'];
      const text = known?.[locale] ?? '';
      hidden.set(text, (hidden.get(text) ?? 0) + 1);
    }
  return {
    total: comments.length,
    shown: comments.filter(({ state }) => state === 'shown').length,
    hiddenByReason: [...hidden].map(([reason, count]) => ({ reason, count })),
    clusters: clusters
      .filter(({ count }) => count > 0)
      .map((one) => ({
        summary: one.summary,
        count: one.count,
        adoption: one.adoption ?? '',
        response: one.response,
        reason: one.reason,
        concentrated: isConcentrated({ concentrated: one.concentrated === 1, count: one.count }),
      })),
    ...(row.concluded_on !== null && { publishedOn: row.concluded_on }),
    url: `${base}/open/consultations/${row.id}#result`,
  };
}

/** The feedback as JSON: reasons by their text, as the file format has it. */
export const feedbackJson = ({ hiddenByReason, ...rest }: AdoptionFeedback): Readonly<Record<string, unknown>> => ({
  ...rest,
  hiddenByReason: Object.fromEntries(hiddenByReason.map(({ reason, count }) => [reason, count])),
});

/** A consultation as the element reads it. */
export function consultationOn(
  row: ConsultationRow,
  { today, base, count }: { readonly today: Day; readonly base: string; readonly count: number },
): Consultation {
  const page = `${base}/open/consultations/${row.id}`;
  const days = { opensOn: row.opens_on, closesOn: row.closes_on };
  return {
    id: row.id,
    title: row.title,
    department: row.department,
    ...days,
    ...(row.short_term_reason !== '' && { shortTermReason: row.short_term_reason }),
    state: row.state === 'answered' ? 'answered' : consultationStateOn(days, today),
    draftUrl: row.draft_url === '' ? `${page}#draft` : row.draft_url,
    explanationUrl: row.explain_url === '' ? `${page}#explanation` : row.explain_url,
    basis: basisOf(row.basis),
    ways: linesOf(row.ways),
    clauses: linesOf(row.clauses),
    commentCount: count,
    url: page,
  };
}
