import lexicon from '../../facts/marks/lexicon.json' with { type: 'json' };
import { markMeasure, type MarkFault } from '../../facts/marks/mark-measure.ts';
import type { HomeMarks } from '../../facts/marks/read-marks.ts';
import { check } from '../check.ts';

const nameless = new RegExp(lexicon.nameless, 'gi');
/** Nothing is left of a title of words that stand over any site. */
const saysNothing = (title: string): boolean => title.replace(nameless, '') === '';
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s_|\u00b7-]/g, '');

const names = (text: string, name: string): boolean => {
  const said = bare(text);
  const sought = bare(name);
  return said !== '' && (said.includes(sought) || (said.length >= 4 && sought.includes(said)));
};
/** The page's head and its title say nothing at all that could be a name. */
const isNameless = ({ title, head, silentLogo }: HomeMarks): boolean =>
  saysNothing(title) && head.length === 0 && !silentLogo;

const unknown = '…';

const faults = (name: string): readonly MarkFault[] => [
  {
    kind: 'no-site-name',
    scripts: true,
    words: {
      zh: `首页标题和页头都没有网站名称。请在 <title> 和页头显著位置写明“${name}”`,
      en: `Neither the title nor the head of the home page names the site. Put "${name}" into both`,
    },
    isFaulty: isNameless,
  },
  {
    kind: 'title-nameless',
    words: {
      zh: `首页标题为“{title}”，没有网站名称。请在 <title> 中写明“${name}”`,
      en: `The title of the home page is "{title}" and does not name the site. Put "${name}" into it`,
    },
    isFaulty: ({ title }) => saysNothing(title),
    values: ({ title }) => ({ title }),
  },
  {
    kind: 'other-site-name',
    state: 'person',
    words: {
      zh: `首页标题为“{title}”，与登记的网站名称“${name}”不同。请人工核对页头标识的名称是否规范`,
      en: `The title of the home page is "{title}", which is not the name on record, "${name}". Look whether the head names the site as it must`,
    },
    isFaulty: ({ title, head }) => !names(title, name) && !head.some((text) => names(text, name)),
    values: ({ title }) => ({ title }),
  },
];

/** The home page says whose site it is, in its title and its head. */
export const siteName = check({
  id: 'site.name',
  words: { zh: '网站名称', en: 'Name of the site' },
  needs: ['inspect:home-marks'],
  params: {},
  measure(facts) {
    const { name, url } = facts.site;
    // a site file made from an address alone knows no name to compare with
    const isNamed = name !== new URL(url).host && name !== new URL(url).hostname;
    return markMeasure(facts, isNamed ? faults(name) : faults(unknown).slice(0, 2));
  },
});
