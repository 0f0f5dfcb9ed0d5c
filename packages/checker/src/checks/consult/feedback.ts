import { workingDaysBetween } from '@gongkai/calendar';
import { measured, na, unmeasured, type Day, type Finding, type Reason } from '@gongkai/model';
import type { SiteFacts } from '../../facts/facts.ts';
import { calledFor, isAnsweredElsewhere, isOver, type CalledFor } from '../../facts/inspect/called.ts';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { isAnswered } from '../../facts/inspect/consultations.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { isSameTopic } from '../../facts/interact/topic.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

const words = {
  none: {
    zh: '“{title}”征求意见已于 {until} 结束，未见意见采纳情况。请公布收到意见的数量、采纳情况和不采纳的理由',
    en: 'Comments on “{title}” closed on {until}, and nothing says what became of them. Publish how many came, what was adopted, and why the rest was not',
  },
  bare: {
    zh: '“{title}”的反馈页面没有写明意见采纳情况。请写明收到意见的数量和采纳情况',
    en: 'The feedback “{title}” does not say what was adopted. Say how many comments came and what became of them',
  },
  file: {
    zh: '“{title}”的反馈内容在附件中，未能读取，请人工核对',
    en: 'The feedback “{title}” is in a file that was not read: a person must check it',
  },
};

/** After close the policy says 及时; twenty working days are this product's default (JY-031). */ // basis: word of JY-031
const DUE = 20;
const ENOUGH = 0.9;

const isDue = ({ fact }: CalledFor, asOf: Day, workingDays: number): boolean => {
  const from = fact.term?.until ?? fact.published;
  return isOver(fact, asOf) && from !== undefined && from < asOf && workingDaysBetween(from, asOf).count > workingDays;
};

function findingOf(
  facts: SiteFacts,
  call: CalledFor,
  results: readonly CalledFor[],
): Finding | { readonly open: Reason } | undefined {
  const { fact, one } = call;
  const url = one.subject.url;
  const [answer] = results.filter((result) => isSameTopic(result.fact.topic, fact.topic));
  if (answer !== undefined) {
    const standing = agreed(answer.one, (read) => read !== null && !read.saysAdoption && !read.saysNone, 'no-adoption');
    if (standing.is === 'clear') return undefined;
    if (standing.is === 'open') return { open: standing.reason };
    const place = { kind: 'feedback-bare', subject: url, page: answer.one.subject.url };
    const values = { title: answer.fact.title };
    return answer.fact.hasDraft
      ? inspectedFinding({ ...place, state: 'person' }, words.file, values, standing.observations)
      : inspectedFinding(place, words.bare, values, standing.observations);
  }
  if (isAnsweredElsewhere(facts, call)) return undefined;
  const standing = agreed(one, (read) => read !== null && read.result === '' && !isAnswered(read), 'no-result');
  if (standing.is === 'clear') return undefined;
  if (standing.is === 'open') return { open: standing.reason };
  // the answer may stand in a list that was not read
  if (facts.crawl.chromeCoverage < ENOUGH) return { open: 'tool.budget' };
  const values = { title: fact.title, until: fact.term?.until ?? fact.published ?? '–' };
  return inspectedFinding({ kind: 'no-feedback', subject: url, page: url }, words.none, values, standing.observations);
}

export const consultFeedback = check({
  id: 'consult.feedback',
  words: { zh: '征集意见反馈', en: 'Feedback on comments' },
  needs: ['columns', 'inspect:consultations'],
  params: { workingDays: countOr },
  measure(facts, { workingDays = DUE }) {
    const called = calledFor(facts, ({ kind }) => kind === 'draft' || kind === 'survey');
    if (called.is === 'open') return unmeasured(called.reason, called.detail);
    if (called.is === 'none') return na('no.population');
    const due = called.calls.filter((call) => isDue(call, facts.asOf, workingDays));
    if (due.length === 0) return na('no.population');
    const got = due.map((call) => ({ call, got: findingOf(facts, call, called.results) }));
    const findings = got.flatMap(({ got: one }) => (one !== undefined && 'kind' in one ? [one] : []));
    const open = got.flatMap(({ call, got: one }) =>
      one !== undefined && 'open' in one ? [{ reason: one.open, count: 1, detail: call.one.subject.url }] : [],
    );
    if (open.length === due.length) return unmeasured(open[0]?.reason ?? 'tool.budget', open[0]?.detail);
    return measured(due.length - open.length, findings, {
      ...(open.length > 0 ? { open } : {}),
      value: `${due.length - open.length - findings.length}/${due.length - open.length}`,
    });
  },
});
