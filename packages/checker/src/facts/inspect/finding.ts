import {
  measured,
  na,
  say,
  unmeasured,
  type Finding,
  type FindingState,
  type Measure,
  type Observation,
  type Reason,
  type Words,
} from '@gongkai/model';
import type { SiteFacts } from '../facts.ts';
import type { Inspection, Subject, SubjectLooks } from './inspection.ts';
import { agreed } from './standing.ts';

type Values = Readonly<Record<string, string | number>>;

/** A finding out of looks that agree. It costs something only when two of them do; else it is shown and waits. */
export function inspectedFinding(
  {
    kind,
    subject,
    page,
    state = 'fail',
  }: Pick<Finding, 'kind' | 'subject' | 'page'> & { readonly state?: FindingState },
  words: Words,
  values: Values,
  observations: readonly Observation[],
): Finding {
  return {
    kind,
    state: state === 'fail' && observations.length < 2 ? 'unmeasured' : state,
    subject,
    page,
    detail: { zh: say(words, 'zh', values), en: say(words, 'en', values) },
    places: 1,
    observations,
  };
}

/** One thing that can be wrong with a subject. */
export interface Fault<F> {
  /** Kind of its finding, and what its observations say was seen. */
  readonly kind: string;
  readonly words: Words;
  isFaulty(fact: F): boolean;
  /** What the words are filled with. */
  values?(fact: F, subject: Subject): Values;
  /** `person` when a machine cannot tell. */
  readonly state?: FindingState;
  /** True when a script may still bring what is missing: then only looks in a browser cost something. */
  mayBeWritten?(fact: F): boolean;
}

interface Answers {
  readonly findings: readonly Finding[];
  readonly open: readonly { readonly reason: Reason; readonly count: number; readonly detail?: string }[];
}

/** Judges each subject by each fault; what could not be seen is open, by reason. A fault seen once is open, never a finding. */
export function judged<F>(subjects: readonly SubjectLooks<F>[], faults: readonly Fault<F>[]): Answers {
  const findings: Finding[] = [];
  const open = new Map<Reason, string[]>();
  for (const one of subjects) {
    const unseen = new Set<Reason>();
    for (const { kind, words, isFaulty, values, state, mayBeWritten } of faults) {
      const standing = agreed(one, isFaulty, kind);
      if (standing.is === 'open') unseen.add(standing.reason);
      if (standing.is !== 'agreed') continue;
      if (mayBeWritten?.(standing.fact) === true && !one.looks.some(({ observation: { via } }) => via === 'browser')) {
        unseen.add('tool.no-browser');
        continue;
      }
      const { url } = one.subject;
      findings.push(
        inspectedFinding(
          { kind, subject: one.subject.key, page: url, ...(state && { state }) },
          words,
          values?.(standing.fact, one.subject) ?? {},
          standing.observations,
        ),
      );
    }
    for (const reason of unseen) open.set(reason, [...(open.get(reason) ?? []), one.subject.url]);
  }
  return {
    findings,
    open: [...open].map(([reason, urls]) => ({ reason, count: urls.length, detail: urls.slice(0, 3).join(' ') })),
  };
}

/**
 * The measure of a check that looks at subjects one by one: `examined` are those that were read. Unmeasured when the
 * inspection did not run, when there was nothing to look at, and when nothing could be seen.
 *
 * @param of the subjects the check is about; all when left out
 */
export function inspectedMeasure<F>(
  { crawl, inspected }: Pick<SiteFacts, 'crawl' | 'inspected'>,
  inspection: Inspection<F>,
  faults: readonly Fault<F>[],
  of: (subject: Subject, fact: F | undefined) => boolean = () => true,
): Measure {
  if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
  const all = inspected?.looksOf(inspection);
  if (all === undefined) return unmeasured('tool.version');
  const subjects = all.filter(({ subject, looks }) => of(subject, lastFact(looks)));
  if (subjects.length === 0) return unmeasured('no.population');
  const { findings, open } = judged(subjects, faults);
  const read = subjects.filter(({ looks }) => lastFact(looks) !== undefined).length;
  const [first] = open;
  if (read === 0) return unmeasured(first?.reason ?? 'tool.budget', first?.detail);
  return measured(read, findings, open.length > 0 ? { open } : {});
}

/** What the last look that showed anything saw. */
export const lastFact = <F>(looks: SubjectLooks<F>['looks']): F | undefined =>
  looks.findLast(({ fact }) => fact !== undefined)?.fact;

/**
 * The measure when there is nothing to judge: the duty does not apply where the lists that would hold it were read, and
 * nobody knows where one was not.
 */
export function nothingToJudge(
  { crawl, columns }: Pick<SiteFacts, 'crawl' | 'columns'>,
  ...classes: readonly string[]
): Measure {
  const unread = columns.find((column) => column.state === 'open' && classes.includes(column.class));
  if (unread !== undefined) return unmeasured(unread.reason ?? 'tool.budget', unread.url);
  return crawl.chromeCoverage < 0.9 ? unmeasured('tool.budget') : na('no.population');
}
