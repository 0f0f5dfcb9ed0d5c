import { measured, unmeasured, type Measure, type Words } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { judged, lastFact } from '../inspect/finding.ts';
import type { Inspection } from '../inspect/inspection.ts';
import type { TagsFact } from './tags.ts';

const SAMPLE = 5;

/** The measure of the first `sample` pages: a finding a page that lacks compulsory tags. */
export function tagsMeasure(
  { crawl, inspected }: Pick<SiteFacts, 'crawl' | 'inspected'>,
  inspection: Inspection<TagsFact>,
  {
    kind,
    words,
    sample = SAMPLE,
  }: { readonly kind: string; readonly words: Words; readonly sample: number | undefined },
): Measure {
  if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
  const all = inspected?.looksOf(inspection);
  if (all === undefined) return unmeasured('tool.version');
  const subjects = all.filter(({ looks }) => lastFact(looks) !== null).slice(0, sample);
  if (subjects.length === 0) return unmeasured('no.population');
  const { findings, open } = judged(subjects, [
    {
      kind,
      words,
      isFaulty: (missing) => missing !== null && missing.length > 0,
      values: (missing) => ({ tags: (missing ?? []).join(', ') }),
    },
  ]);
  const read = subjects.filter(({ looks }) => lastFact(looks) !== undefined).length;
  if (read === 0) return unmeasured(open[0]?.reason ?? 'tool.budget', open[0]?.detail);
  return measured(read, findings, open.length > 0 ? { open } : {});
}
