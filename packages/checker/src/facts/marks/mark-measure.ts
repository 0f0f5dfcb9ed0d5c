import { measured, unmeasured, type Finding, type Measure, type Words } from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import { inspectedFinding } from '../inspect/finding.ts';
import { agreed } from '../inspect/standing.ts';
import { homeMarks } from './home-marks.ts';
import type { HomeMarks, Mark, MarkKind } from './read-marks.ts';

/** Something about the home page's marks that is not as it must be. */
export interface MarkFault {
  readonly kind: string;
  readonly words: Words;
  isFaulty(marks: HomeMarks): boolean;
  values?(marks: HomeMarks): Readonly<Record<string, string>>;
  readonly state?: 'person';
  /** What a script may still have put into the page: judged only by looks in a browser when the page has no footer of its own. */
  readonly scripts?: true;
}

/** The measure of one mark: the first fault that the looks agree on. */
export function markMeasure(
  facts: Pick<SiteFacts, 'crawl' | 'inspected' | 'site'>,
  faults: readonly MarkFault[],
): Measure {
  const { crawl, inspected, site } = facts;
  if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
  const [one] = inspected?.looksOf(homeMarks) ?? [];
  if (one === undefined) return unmeasured('tool.version');
  const looks = one.looks.filter(({ fact }) => fact !== null);
  for (const { kind, words, isFaulty, values, state, scripts } of faults) {
    const standing = agreed({ looks }, (fact) => fact !== null && isFaulty(fact), kind);
    if (standing.is === 'open') return unmeasured(standing.reason);
    if (standing.is === 'clear' || standing.fact === null) continue;
    if (scripts && standing.fact.footless && !looks.some(({ observation }) => observation.via === 'browser'))
      return unmeasured('tool.no-browser', 'footer');
    const found: Finding = inspectedFinding(
      { kind, subject: site.url, page: one.subject.url, ...(state && { state }) },
      words,
      values?.(standing.fact) ?? {},
      standing.observations,
    );
    return measured(1, [found]);
  }
  return measured(1, []);
}

/** A mark that is nowhere on the home page. */
export const markAbsent = (mark: MarkKind, kind: string, words: Words): MarkFault => ({
  kind,
  words,
  scripts: true,
  isFaulty: ({ marks }) => marks[mark] === undefined,
});

/** A mark that is there, and of which something is wrong. */
export const markWrong = (
  mark: MarkKind,
  kind: string,
  words: Words,
  isWrong: (mark: Mark, marks: HomeMarks) => boolean,
  state?: 'person',
): MarkFault => ({
  kind,
  words,
  ...(state && { state }),
  isFaulty: (all) => {
    const one = all.marks[mark];
    return one !== undefined && isWrong(one, all);
  },
  values: ({ marks, metas }) => ({
    text: marks[mark]?.text ?? '',
    url: marks[mark]?.url ?? '',
    code: metas['siteidcode'] ?? '',
  }),
});
