import { check } from '../check.ts';
import { seenMeasure, trialFacts, type Told } from '../seen.ts';

const told = {
  'no-way-past': {
    zh: '页面有 {shows} 个链接，却没有“跳到正文”链接，没有 <main>，也没有标题。请在页首加 <a href="#main">跳到正文</a>，正文放进 <main id="main">（WCAG 2.4.1）。',
    en: 'The page has {shows} links, and neither a skip link nor <main> nor headings. Put <a href="#main">Skip to content</a> first and the content in <main id="main"> (WCAG 2.4.1).',
  },
  'headings-only': {
    zh: '页面没有“跳到正文”链接，也没有 <main>，只有标题可供跳转（{shows} 个链接）。标题是否够用请人工判断；建议加 <main>。',
    en: 'There is neither a skip link nor <main>, only headings to jump by ({shows} links). Whether they do, a person must see; better add <main>.',
  },
  'skip-unclear': {
    zh: '页首有页内链接或脚本链接，看不出能否跳过导航（{shows} 个链接）。请人工按 Tab、回车试一试。',
    en: 'Links at the top lead on in the page or run a script, and whether they lead past the menus is not clear ({shows} links). A person must try with Tab and Enter.',
  },
} satisfies Told;

/** What every page repeats can be skipped: by a link, or by a landmark (WCAG 2.4.1). Pages with few links have nothing to skip. */
export const a11ySkip = check({
  id: 'a11y.skip',
  words: { zh: '可跳过重复内容', en: 'Repeated parts can be skipped' },
  needs: ['view:skip'],
  params: {},
  measure(facts) {
    const skip = trialFacts(facts, 'skip');
    return 'state' in skip ? skip : seenMeasure(skip, told);
  },
});
