import { pageHygiene, type HygieneFact } from '../../facts/hygiene/page-hygiene.ts';
import { inspectedMeasure, type Fault } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const fault: Fault<HygieneFact> = {
  kind: 'fragment-missing',
  words: {
    zh: '页面内的锚点链接没有目标：{fragments}。请补上对应的 id，或删去链接',
    en: 'Links to places in the page lead nowhere: {fragments}. Add an element of that id, or remove the link',
  },
  isFaulty: (fact) => fact !== null && fact.fragments.length > 0,
  values: (fact) => ({
    fragments: (fact?.fragments ?? [])
      .map(({ fragment, text }) => `#${fragment}${text === '' ? '' : ` (${text})`}`)
      .join(', '),
  }),
};

/** Links to places in the same page find them: quality, never priced by a shipped pack. */
export const linksFragment = check({
  id: 'links.fragment',
  words: { zh: '页内锚点', en: 'Links to places in the page' },
  needs: ['columns', 'inspect:page-hygiene'],
  params: {},
  measure: (facts) => inspectedMeasure(facts, pageHygiene, [fault]),
});
