import type { Locale, Pack, Report, Words } from '@gongkai/model';
import { forAPerson } from '../for-a-person.ts';
import type { TableSheet } from '../xlsx.ts';
import { detailIn, titleIn, verdictWords } from '../said.ts';

/** More subjects than these are in the report. */
const SUBJECTS = 20;

const words = {
  name: { zh: '打分表', en: 'Score sheet' },
  dimension: { zh: '维度', en: 'Dimension' },
  id: { zh: '指标编号', en: 'Indicator' },
  title: { zh: '指标', en: 'Name' },
  worth: { zh: '分值', en: 'Worth' },
  state: { zh: '机器结论', en: 'By machine' },
  lost: { zh: '扣分', en: 'Lost' },
  basis: { zh: '依据', en: 'Article' },
  look: { zh: '人工看什么', en: 'What a person looks at' },
  whole: { zh: '整项由人工对照依据评定', en: 'the whole indicator, against its article' },
  verdict: { zh: '人工结论', en: 'By a person' },
  met: { zh: '合格', en: 'met' },
  unmet: { zh: '不合格', en: 'not met' },
  out: { zh: '不适用', en: 'does not apply' },
  deduct: { zh: '人工扣分', en: 'Points lost' },
  reason: { zh: '理由', en: 'Reason' },
} satisfies Record<string, Words>;

/** 打分表: every indicator with what the machine made of it, and room for what a person makes of the rest. */
export function markingSheet(report: Report, pack: Pack, locale: Locale): TableSheet {
  const say = (text: Words): string => text[locale];
  const waiting = new Map(forAPerson(report, pack).map((open) => [open.row.id, open.findings]));
  const look = (id: string): string => {
    const findings = waiting.get(id);
    if (findings === undefined) return '';
    if (findings.length === 0) return say(words.whole);
    const rest = findings.length - SUBJECTS;
    return [
      ...findings.slice(0, SUBJECTS).map((one) => `${one.id} ${detailIn(locale, one)} ${one.subject}`),
      ...(rest > 0 ? [`… +${rest}`] : []),
    ].join('\n');
  };
  return {
    name: say(words.name),
    columns: [
      { head: say(words.dimension), width: 16 },
      { head: say(words.id), width: 14 },
      { head: say(words.title), width: 30 },
      { head: say(words.worth), width: 8, kind: 'points' },
      { head: say(words.state), width: 10 },
      { head: say(words.lost), width: 8, kind: 'points' },
      { head: say(words.basis), width: 30 },
      { head: say(words.look), width: 60 },
      {
        head: say(words.verdict),
        width: 12,
        isOpen: true,
        choices: [say(words.met), say(words.unmet), say(words.out)],
      },
      { head: say(words.deduct), width: 10, kind: 'points', isOpen: true },
      { head: say(words.reason), width: 40, isOpen: true },
    ],
    rows: report.score.dimensions.flatMap((dimension) =>
      dimension.rows.map((row) => [
        titleIn(locale, dimension),
        row.id,
        titleIn(locale, row),
        row.max,
        say(verdictWords[row.state]),
        row.lost,
        row.basis,
        look(row.id),
        '',
        '',
        '',
      ]),
    ),
  };
}
