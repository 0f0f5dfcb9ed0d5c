import type { Locale, Pack, Report, Words } from '@gongkai/model';
import { costliest } from '../costliest.ts';
import type { TableSheet } from '../xlsx.ts';
import { detailIn, titleIn } from '../said.ts';

const words = {
  name: { zh: '扣分明细', en: 'Deductions' },
  id: { zh: '编号', en: 'Id' },
  row: { zh: '指标', en: 'Indicator' },
  lost: { zh: '扣分（约）', en: 'Lost (about)' },
  veto: { zh: '否决', en: 'Veto' },
  yes: { zh: '是', en: 'yes' },
  check: { zh: '检查', en: 'Check' },
  kind: { zh: '类别', en: 'Kind' },
  subject: { zh: '对象', en: 'Subject' },
  page: { zh: '所在页面', en: 'Seen on' },
  places: { zh: '处数', en: 'Places' },
  detail: { zh: '问题与改法', en: 'What and how to mend' },
  basis: { zh: '依据', en: 'Article' },
  looks: { zh: '观察', en: 'Looks' },
  first: { zh: '首次观察', en: 'First seen' },
  last: { zh: '末次观察', en: 'Last seen' },
} satisfies Record<string, Words>;

/** 扣分明细: every finding that costs, dearest first, with its evidence in short. */
export function deductionSheet(report: Report, pack: Pack, locale: Locale): TableSheet {
  const say = (text: Words): string => text[locale];
  return {
    name: say(words.name),
    columns: [
      { head: say(words.id), width: 9 },
      { head: say(words.row), width: 26 },
      { head: say(words.lost), width: 10, kind: 'points' },
      { head: say(words.veto), width: 6 },
      { head: say(words.detail), width: 60 },
      { head: say(words.subject), width: 44, kind: 'link' },
      { head: say(words.page), width: 44, kind: 'link' },
      { head: say(words.places), width: 7, kind: 'whole' },
      { head: say(words.basis), width: 30 },
      { head: say(words.check), width: 22 },
      { head: say(words.kind), width: 20 },
      { head: say(words.looks), width: 7, kind: 'whole' },
      { head: say(words.first), width: 20 },
      { head: say(words.last), width: 20 },
    ],
    rows: costliest(report, pack, Infinity).map(({ finding, row, points, veto }) => [
      finding.id,
      `${row.id} ${titleIn(locale, row)}`,
      points,
      veto ? say(words.yes) : '',
      detailIn(locale, finding),
      finding.subject,
      finding.page,
      finding.places,
      row.basis,
      finding.check,
      finding.kind,
      finding.observations.length,
      finding.observations[0]?.at ?? '',
      finding.observations.at(-1)?.at ?? '',
    ]),
  };
}
