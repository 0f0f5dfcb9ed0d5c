import { measured, unmeasured } from '@gongkai/model';
import { ownUrls, policiesOf, type Policy } from '../../../facts/documents/policies.ts';
import { judged, nothingToJudge, type Fault } from '../../../facts/inspect/finding.ts';
import { leadsToOwn, type DocumentFact } from '../../../facts/inspect/documents.ts';
import { check } from '../../check.ts';
import { countOr, windowOr } from '../../params.ts';

const faultOf = (policy: Policy): Fault<DocumentFact> => ({
  kind: 'link-forward-missing',
  words: {
    zh: '《{title}》已有解读，但文件页没有链到它。请在文件页加“相关解读”链接',
    en: '“{title}” has an interpretation, but its page does not link to it. Add the link to the page of the document',
  },
  isFaulty: (fact) => !leadsToOwn(fact, ownUrls(policy)),
  values: ({ title }) => ({ title }),
  mayBeWritten: (fact) => fact.awaitsLinks === true,
});

export const interpLinkForward = check<{ sample?: number; window?: string }>({
  id: 'interp.link.forward',
  words: { zh: '文件链到解读', en: 'Documents link to their interpretations' },
  needs: ['columns', 'inspect:documents', 'inspect:interpretations'],
  params: { sample: countOr, window: windowOr },
  measure(facts, params) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const known = policiesOf(facts, params);
    if (known === undefined) return unmeasured('tool.version');
    const policies = known.policies.filter(({ by, fact }) => by.length > 0 || leadsToOwn(fact));
    if (known.policies.length > 0 && policies.length === 0) return unmeasured('no.population');
    if (policies.length === 0) return nothingToJudge(facts, 'policy', 'interp');
    const answers = policies.map((policy) => judged([policy.looks], [faultOf(policy)]));
    const findings = answers.flatMap((one) => one.findings);
    const open = answers.flatMap((one) => one.open);
    const left = open.reduce((sum, { count }) => sum + count, 0);
    if (left === policies.length) return unmeasured(open[0]?.reason ?? 'needs.confirm');
    return measured(policies.length - left, findings, open.length > 0 ? { open } : {});
  },
});
