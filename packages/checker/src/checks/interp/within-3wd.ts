import { measured, unmeasured, type Finding, type Reason } from '@gongkai/model';
import { openByReason } from '../../facts/documents/open-by-reason.ts';
import { policiesOf, type Interpreting, type Policy } from '../../facts/documents/policies.ts';
import { inspectedFinding, nothingToJudge } from '../../facts/inspect/finding.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';
import { countOr, windowOr } from '../params.ts';

const words = {
  late: {
    zh: '《{title}》于 {published} 公开，解读于 {interpreted} 发布，间隔 {days} 个工作日（应在 {most} 个工作日内）。请今后同步组织、同步审签、同步发布解读',
    en: '“{title}” was published on {published} and interpreted on {interpreted}, {days} working days later (at most {most}). Prepare, approve and publish both together',
  },
};

/** Days that stand in an address or in a text are often those of an import: nobody is late by them. */
const says: ReadonlySet<string> = new Set(['meta', 'jsonld', 'time', 'label', 'row']);

interface Dated extends Interpreting {
  readonly days: number;
}

const isDated = ({ fact, pairing }: Interpreting): boolean =>
  pairing.workingDays !== undefined && says.has(fact.publishedFrom);

/** The first interpretation of a document whose days are both said outright. */
function firstDated({ fact, proven }: Policy): Dated | undefined {
  if (!says.has(fact.publishedFrom)) return undefined;
  return proven
    .filter(isDated)
    .map((one): Dated => ({ ...one, days: one.pairing.workingDays ?? 0 }))
    .toSorted((a, b) => a.days - b.days)[0];
}

function judge(policy: Policy, most: number): { readonly finding?: Finding; readonly open?: Reason } {
  const first = firstDated(policy);
  if (first === undefined) return { open: 'no.population' };
  if (first.days <= most) return {};
  // an interpretation without a day, or one that was not read, may have been there in time
  if (policy.unread > 0) return { open: 'tool.budget' };
  if (policy.by.some((one) => !isDated(one) || (one.pairing.workingDays ?? 0) <= most))
    return { open: 'no.population' };
  const { url } = policy.looks.subject;
  const isLate = (pairs: Interpreting['fact']['pairs']): boolean =>
    (pairs.find(({ document }) => document === url)?.workingDays ?? 0) > most;
  const standing = agreed(first.looks, ({ pairs }) => isLate(pairs), 'late');
  if (standing.is === 'clear') return {};
  if (standing.is === 'open') return { open: standing.reason };
  const { title, published = '' } = policy.fact;
  const values = { title, published, interpreted: first.fact.published ?? '', days: first.days, most };
  return {
    finding: inspectedFinding(
      { kind: 'interpretation-late', subject: url, page: first.looks.subject.url },
      words.late,
      values,
      standing.observations,
    ),
  };
}

export const interpWithin3wd = check<{ workingDays?: number; sample?: number; window?: string }>({
  id: 'interp.within-3wd',
  words: { zh: '文件公开后 3 个工作日内解读', en: 'Documents are interpreted within three working days' },
  needs: ['columns', 'inspect:documents', 'inspect:interpretations'],
  params: { workingDays: countOr, sample: countOr, window: windowOr },
  measure(facts, { workingDays = 3, sample, window }) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const known = policiesOf(facts, { sample, window });
    if (known === undefined) return unmeasured('tool.version');
    // what nobody had to interpret, or somebody else, has no term here
    const policies = known.policies.filter(({ fact, proven }) => proven.length > 0 && !fact.needsNoInterpretation);
    if (known.policies.length > 0 && policies.length === 0) return unmeasured('no.population');
    if (policies.length === 0) return nothingToJudge(facts, 'policy', 'interp');
    const answers = policies.map((policy) => ({ about: policy.looks.subject.url, ...judge(policy, workingDays) }));
    const findings = answers.flatMap(({ finding }) => finding ?? []);
    const open = answers.flatMap(({ about, open: reason }) => (reason === undefined ? [] : [{ reason, about }]));
    if (open.length === policies.length) return unmeasured(open[0]?.reason ?? 'needs.confirm');
    return measured(policies.length - open.length, findings, openByReason(open));
  },
});
