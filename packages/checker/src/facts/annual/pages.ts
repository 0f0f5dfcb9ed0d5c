import { unmeasured, type Measure } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { lastFact } from '../inspect/finding.ts';
import { annualReports, annualSubject, type AnnualFact, type AnnualPage } from '../inspect/annual-reports.ts';
import type { SubjectLooks } from '../inspect/inspection.ts';

/** A report that was read, and the looks it stands on. */
export interface ReadReport {
  readonly report: AnnualPage;
  readonly looks: SubjectLooks<AnnualFact>;
}

/** Reports of the years from `since` on that were read, newest first; or why there is none to judge. */
export function annualPages(
  { crawl, inspected }: Pick<SiteFacts, 'crawl' | 'inspected'>,
  since: number,
): readonly ReadReport[] | Measure {
  if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
  const all = inspected?.looksOf(annualReports);
  if (all === undefined) return unmeasured('tool.version');
  const wanted = all.filter(({ subject }) => {
    const { role, year } = annualSubject(subject);
    return role === 'report' && year >= since;
  });
  if (wanted.length === 0) return unmeasured('no.population', 'no annual report was met');
  const read = wanted.flatMap((looks): ReadReport[] => {
    const fact = lastFact(looks.looks);
    return fact !== undefined && 'report' in fact ? [{ report: fact.report, looks }] : [];
  });
  if (read.length > 0) return read;
  const reason = wanted.flatMap(({ looks }) => looks.flatMap((look) => look.reason ?? []))[0];
  return unmeasured(reason ?? 'tool.budget');
}

/** True when the page itself holds no report but a file does, or nothing that can be read as one. */
export const isElsewhere = ({ sections, requestRows, chars }: AnnualPage): boolean =>
  requestRows === 0 && (sections.length < 3 || chars < 300);
