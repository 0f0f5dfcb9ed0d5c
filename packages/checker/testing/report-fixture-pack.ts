import type { Indicator, Pack } from '@gongkai/model';

const basis = (text: string): string => `国办秘函〔2019〕19号 检查指标 ${text}`;
const row = (given: Partial<Indicator> & Pick<Indicator, 'id' | 'group' | 'worth' | 'words' | 'basis'>): Indicator => ({
  verified: true,
  source: 'check',
  parts: [],
  ...given,
});
const part = (check: string, price: Indicator['parts'][number]['price']): Indicator['parts'][number] => ({
  check,
  with: {},
  price,
});

/** The pack of the fixture report: a row for every price shape. */
export const fixturePack: Pack = {
  schema: 'gongkai.pack/1',
  id: 'fixture',
  version: '1.2.0',
  words: { zh: '政府网站检查指标（样例）', en: 'Index for government websites (example)' },
  basis: '国办秘函〔2019〕19号 政府网站与政务新媒体检查指标',
  organKinds: ['department'],
  groups: [
    { id: 'veto', kind: 'veto', total: 0, words: { zh: '单项否决', en: 'Vetoes' } },
    { id: 'publish', kind: 'deduct', total: 5500, words: { zh: '发布解读', en: 'Publication' } },
    { id: 'design', kind: 'deduct', total: 4500, words: { zh: '功能设计', en: 'Functional design' } },
    { id: 'bonus', kind: 'bonus', total: 1000, words: { zh: '加分指标', en: 'Bonus' } },
  ],
  outcome: { failBelow: 6000, bonusAbove: 8000, minCoverage: 0.8 },
  factors: [],
  exclusive: [['columns', 'news']],
  indicators: [
    row({
      id: 'V3',
      group: 'veto',
      worth: 0,
      words: { zh: '首页不更新', en: 'Home page not updated' },
      basis: basis('单项否决 3'),
      parts: [part('home.fresh', { all: { points: 0 } })],
      veto: { from: 1 },
    }),
    row({
      id: 'V4.3',
      group: 'veto',
      worth: 0,
      words: { zh: '空白栏目达 5 个', en: 'Five empty columns' },
      basis: basis('单项否决 4(3)'),
      parts: [part('column.empty', { all: { points: 0 } })],
      veto: { from: 2 },
    }),
    row({
      id: 'completeness',
      group: 'publish',
      worth: 3500,
      words: { zh: '栏目完整性', en: 'Columns that are owed' },
      basis: basis('发布解读'),
      parts: [part('column.completeness', { share: { points: 3500, free: 0.05 } })],
    }),
    row({
      id: 'news',
      group: 'publish',
      worth: 1000,
      words: { zh: '动态要闻', en: 'News' },
      basis: basis('发布解读·动态要闻'),
      parts: [part('column.present', { all: { points: 1000 } }), part('column.fresh', { all: { points: 1000 } })],
    }),
    row({
      id: 'columns',
      group: 'publish',
      worth: 1000,
      words: { zh: '空白栏目、其他栏目', en: 'Empty and other columns' },
      basis: basis('发布解读·空白栏目'),
      parts: [
        part('column.empty', { each: { points: 50, per: 'target' } }),
        part('column.stale', {
          steps: [
            [1, 100],
            [5, 500],
          ],
        }),
      ],
    }),
    row({
      id: 'availability',
      group: 'design',
      worth: 1500,
      verified: false,
      words: { zh: '可用性', en: 'Availability' },
      basis: basis('功能设计·可用性'),
      parts: [
        part('links.home', { each: { points: 10, per: 'place' } }),
        part('links.inner', { each: { points: 5, per: 'target' } }),
      ],
    }),
    row({
      id: 'search',
      group: 'design',
      worth: 1000,
      words: { zh: '搜索功能', en: 'Search' },
      basis: basis('功能设计·搜索功能'),
      parts: [part('search.known-item', { each: { points: 100, per: 'finding' } })],
    }),
    row({
      id: 'a11y',
      group: 'design',
      worth: 1000,
      verified: false,
      words: { zh: '无障碍', en: 'Accessibility' },
      basis: basis('功能设计·无障碍'),
      parts: [part('a11y.axe', { each: { points: 20, per: 'finding' } })],
    }),
    row({
      id: 'ipv6',
      group: 'design',
      worth: 500,
      verified: false,
      words: { zh: 'IPv6 改造', en: 'IPv6' },
      basis: basis('功能设计·IPv6改造'),
      parts: [part('ipv6.reach', { all: { points: 500 } })],
    }),
    row({
      id: 'messages',
      group: 'design',
      worth: 500,
      words: { zh: '留言公开', en: 'Published letters' },
      basis: basis('互动交流·留言公开'),
      parts: [part('messages.fresh', { all: { points: 500 } })],
    }),
    row({
      id: 'bonus-languages',
      group: 'bonus',
      worth: 500,
      source: 'person',
      words: { zh: '多语言版', en: 'Other languages' },
      basis: basis('加分指标'),
    }),
    row({
      id: 'bonus-innovation',
      group: 'bonus',
      worth: 500,
      source: 'person',
      words: { zh: '创新发展', en: 'Innovation' },
      basis: basis('加分指标'),
    }),
  ],
};
