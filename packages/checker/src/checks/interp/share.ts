import { measured, say, unmeasured, type Finding, type Observation, type Reason } from '@gongkai/model';
import { mayStillLink } from '../../facts/documents/awaited-links.ts';
import { openByReason } from '../../facts/documents/open-by-reason.ts';
import { policiesOf, type Policy } from '../../facts/documents/policies.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { leadsToOwn } from '../../facts/inspect/documents.ts';
import { inspectedFinding, nothingToJudge } from '../../facts/inspect/finding.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';
import { countOr, windowOr } from '../params.ts';

/** Absence can be said when nine tenths of the pages that name columns were read (contracts.md). */
const ENOUGH = 0.9;

const words = {
  missing: {
    zh: '政策文件《{title}》没有找到解读：文件页没有解读链接，解读栏目里也没有标题或文号对应的稿件。请发布解读并与文件相互链接（我们的 gk-interpretation 组件可直接生成）',
    en: 'No interpretation was found of “{title}”: its page links to none, and no title or number in the interpretation columns fits. Publish one and link both ways (the element gk-interpretation prints it)',
  },
  index: {
    zh: '已读解读 {read} 篇，按链接、文号和标题核对，均不是该文件的解读',
    en: '{read} interpretations read, compared by links, numbers and titles: none is of this document',
  },
};

type Answer = { readonly finding: Finding } | { readonly open: Reason } | 'interpreted';

function lookFor(facts: SiteFacts, { looks, fact, by, unread }: Policy, read: number): Answer {
  if (by.length > 0) return 'interpreted';
  const standing = agreed(looks, (one) => !leadsToOwn(one), 'no-interpretation');
  if (standing.is === 'clear') return 'interpreted';
  if (standing.is === 'open') return { open: standing.reason };
  if (mayStillLink(looks, standing.fact)) return { open: 'tool.no-browser' };
  const closed = facts.columns.find((column) => column.class === 'interp' && column.state === 'open');
  if (closed !== undefined) return { open: closed.reason ?? 'tool.budget' };
  if (unread > 0 || facts.crawl.chromeCoverage < ENOUGH) return { open: 'tool.budget' };
  const [first] = standing.observations;
  const inIndex: readonly Observation[] =
    first === undefined
      ? []
      : [{ at: first.at, via: 'facts', outcome: 'no-interpretation', note: say(words.index, 'zh', { read }) }];
  const { url } = looks.subject;
  const given = { kind: 'interpretation-missing', subject: url, page: url };
  return {
    finding: inspectedFinding(given, words.missing, { title: fact.title }, [...standing.observations, ...inIndex]),
  };
}

export const interpShare = check<{ sample?: number; window?: string }>({
  id: 'interp.share',
  words: { zh: '政策文件有解读', en: 'Policy documents are interpreted' },
  needs: ['columns', 'inspect:documents', 'inspect:interpretations'],
  params: { sample: countOr, window: windowOr },
  measure(facts, { sample, window }) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const known = policiesOf(facts, { sample, window });
    if (known === undefined) return unmeasured('tool.version');
    const { interpretations, unread } = known;
    const policies = known.policies.filter(({ fact }) => !fact.needsNoInterpretation);
    if (policies.length === 0) return unread[0] === undefined ? nothingToJudge(facts, 'policy') : unmeasured(unread[0]);
    const answers = policies.map((policy) => ({
      about: policy.looks.subject.url,
      answer: lookFor(facts, policy, interpretations),
    }));
    const findings = answers.flatMap(({ answer }) =>
      answer !== 'interpreted' && 'finding' in answer ? [answer.finding] : [],
    );
    const open = answers.flatMap(({ about, answer }) =>
      answer !== 'interpreted' && 'open' in answer ? [{ reason: answer.open, about }] : [],
    );
    if (open.length === policies.length) return unmeasured(open[0]?.reason ?? 'needs.confirm');
    const interpreted = policies.length - findings.length - open.length;
    return measured(policies.length - open.length, findings, {
      ...openByReason(open),
      value: `${interpreted}/${policies.length - open.length}`,
    });
  },
});
