import { outOf100, type Locale, type Pack, type Report, type Words } from '@gongkai/model';
import { outcomes } from '../outcomes.words.ts';
import type { TableSheet } from '../xlsx.ts';
import { titleIn } from '../said.ts';

const words = {
  name: { zh: '总表', en: 'Overview' },
  item: { zh: '项目', en: 'Item' },
  score: { zh: '得分', en: 'Score' },
  max: { zh: '满分', en: 'Worth' },
  share: { zh: '得分率', en: 'Share' },
  note: { zh: '说明', en: 'Note' },
  site: { zh: '网站', en: 'Site' },
  asOf: { zh: '基准日', en: 'As of' },
  pack: { zh: '评分标准', en: 'Pack' },
  run: { zh: '检查编号', en: 'Run' },
  total: { zh: '得分（百分制）', en: 'Score of 100' },
  low: { zh: '区间下限（未测和待人工的全部失分）', en: 'Low end (all that is open is lost)' },
  high: { zh: '区间上限', en: 'High end' },
  coverage: { zh: '可测覆盖', en: 'Coverage' },
  vetoes: { zh: '单项否决', en: 'Vetoes' },
  none: { zh: '无', en: 'none' },
  columns: { zh: '应设栏目（有内容的）', en: 'Columns it owes, with content' },
  links: { zh: '本站失效链接（处）', en: 'Broken links of its own (places)' },
  bonus: { zh: '加分', en: 'bonus' },
} satisfies Record<string, Words>;

/** 总表: the score with its bounds, then dimension by dimension. */
export function overviewSheet(
  { site, run, score, completeness, links }: Report,
  pack: Pack,
  locale: Locale,
): TableSheet {
  const say = (text: Words): string => text[locale];
  const told = (item: Words, note: string): (string | number)[] => [say(item), '', '', '', note];
  const full = outOf100(score.max, score);
  const points = (item: Words, value: number, note: string): (string | number)[] => [
    say(item),
    outOf100(value, score),
    full,
    '',
    note,
  ];
  return {
    name: say(words.name),
    columns: [
      { head: say(words.item), width: 36 },
      { head: say(words.score), width: 10, kind: 'points' },
      { head: say(words.max), width: 10, kind: 'points' },
      { head: say(words.share), width: 10 },
      { head: say(words.note), width: 60 },
    ],
    rows: [
      told(words.site, `${site.name} ${site.url}`.trim()),
      told(words.asOf, run.asOf),
      told(words.pack, `${pack.words[locale]} ${pack.version}`),
      told(words.run, run.id),
      points(words.total, score.total, say(outcomes[score.outcome])),
      points(words.low, score.low, ''),
      points(words.high, score.high, ''),
      told(words.coverage, percent(score.coverage)),
      told(words.vetoes, score.vetoes.length === 0 ? say(words.none) : score.vetoes.join(' ')),
      told(words.columns, `${completeness.n} / ${completeness.m}`),
      told(words.links, String(links.broken.filter(({ owner }) => owner === 'own').length)),
      ...score.dimensions
        .filter(({ max }) => max > 0)
        .map((one) => [
          titleIn(locale, one),
          one.score,
          one.max,
          percent(one.score / one.max),
          one.kind === 'bonus' ? say(words.bonus) : '',
        ]),
    ],
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
