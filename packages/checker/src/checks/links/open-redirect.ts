import { measured, na, unmeasured } from '@gongkai/model';
import { inspectedMeasure, type Fault } from '../../facts/inspect/finding.ts';
import { openRedirects, type RedirectFact } from '../../facts/safety/redirects.ts';
import { check } from '../check.ts';

const fault: Fault<RedirectFact> = {
  kind: 'open-redirect',
  // whether any other address would do as well could only be told by an attack
  state: 'person',
  words: {
    zh: '本站链接按参数中的网址直接跳转到外部网站 {to}。请人工核对跳转程序是否只允许名单内的网址；不限制时会被用来仿冒本站',
    en: 'A link of the site sends visitors to the foreign address in its query, {to}. Look whether its program allows only listed addresses: without a list, the site lends its name to anybody',
  },
  isFaulty: ({ to }) => to !== '',
  values: ({ to }) => ({ to }),
};

/** Own links that redirect to the foreign address in their query, as they were met; nothing is tried out. */
export const linksOpenRedirect = check({
  id: 'links.open-redirect',
  words: { zh: '开放式跳转', en: 'Open redirects' },
  needs: ['columns', 'inspect:open-redirects'],
  params: {},
  measure(facts) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const met = facts.inspected?.looksOf(openRedirects);
    if (met === undefined) return unmeasured('tool.version');
    if (met.length > 0) return inspectedMeasure(facts, openRedirects, [fault]);
    return facts.links.checked > 0 ? measured(facts.links.checked, []) : na('no.population');
  },
});
