import { measured, unmeasured, type Finding, type Reason } from '@gongkai/model';
import { mayStillLink } from '../../../facts/documents/awaited-links.ts';
import { openByReason } from '../../../facts/documents/open-by-reason.ts';
import { ownUrls, policiesOf, type Policy } from '../../../facts/documents/policies.ts';
import { leadsToOwn } from '../../../facts/inspect/documents.ts';
import { inspectedFinding, nothingToJudge } from '../../../facts/inspect/finding.ts';
import { agreed } from '../../../facts/inspect/standing.ts';
import { check } from '../../check.ts';
import { countOr, flagOr, windowOr } from '../../params.ts';

const words = {
  missing: {
    zh: '解读没有链回《{title}》。请在解读页加“相关文件”链接',
    en: 'The interpretation does not link back to “{title}”. Add the link to the page of the interpretation',
  },
};

/** One finding a document, whichever of its interpretations leads nowhere. */
function judge({ looks, fact, proven }: Policy): { readonly finding?: Finding; readonly open?: Reason } {
  const { url } = looks.subject;
  let open: Reason | undefined;
  for (const one of proven) {
    const standing = agreed(
      one.looks,
      ({ pairs }) => pairs.find(({ document }) => document === url)?.edges.includes('back') !== true,
      'no-document-link',
    );
    if (standing.is === 'open') open ??= standing.reason;
    if (standing.is === 'agreed' && mayStillLink(one.looks, standing.fact)) open ??= 'tool.no-browser';
    else if (standing.is === 'agreed') {
      const given = { kind: 'link-back-missing', subject: url, page: one.looks.subject.url };
      return { finding: inspectedFinding(given, words.missing, { title: fact.title }, standing.observations) };
    }
  }
  return open === undefined ? {} : { open };
}

export const interpLinkBack = check<{ sample?: number; window?: string; forwardOnly?: boolean }>({
  id: 'interp.link.back',
  words: { zh: '解读链回文件', en: 'Interpretations link back to their documents' },
  needs: ['columns', 'inspect:documents', 'inspect:interpretations'],
  // forwardOnly leaves out documents without a link forward: a row that charges a document once charges them there
  params: { sample: countOr, window: windowOr, forwardOnly: flagOr },
  measure(facts, { sample, window, forwardOnly = false }) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const known = policiesOf(facts, { sample, window });
    if (known === undefined) return unmeasured('tool.version');
    const interpreted = known.policies.filter(({ proven }) => proven.length > 0);
    const policies = interpreted.filter((policy) => !forwardOnly || leadsToOwn(policy.fact, ownUrls(policy)));
    if (interpreted.length > 0 && policies.length === 0) return measured(0, []);
    if (known.policies.length > 0 && policies.length === 0) return unmeasured('no.population');
    if (policies.length === 0) return nothingToJudge(facts, 'policy', 'interp');
    const answers = policies.map((policy) => ({ about: policy.looks.subject.url, ...judge(policy) }));
    const findings = answers.flatMap(({ finding }) => finding ?? []);
    const open = answers.flatMap(({ about, open: reason }) => (reason === undefined ? [] : [{ reason, about }]));
    if (open.length === policies.length) return unmeasured(open[0]?.reason ?? 'needs.confirm');
    return measured(policies.length - open.length, findings, openByReason(open));
  },
});
