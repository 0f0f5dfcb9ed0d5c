import { reasons, type Locale, type Report, type Words } from '@gongkai/model';
import type { TableSheet } from '../xlsx.ts';
import { titleIn } from '../said.ts';
import { detailTold } from '../told.ts';

const words = {
  name: { zh: '未能测量', en: 'Not measured' },
  what: { zh: '指标或检查', en: 'Indicator or check' },
  title: { zh: '名称', en: 'Name' },
  worth: { zh: '分值', en: 'Worth' },
  why: { zh: '原因', en: 'Why' },
  detail: { zh: '说明', en: 'Detail' },
  part: { zh: '部分对象', en: 'some subjects' },
} satisfies Record<string, Words>;

/** 未能测量: indicators nothing could be measured for, then checks that could not look at everything. None of it costs a point. */
export function openSheet({ score, run }: Report, locale: Locale): TableSheet {
  const say = (text: Words): string => text[locale];
  const rows = score.dimensions.flatMap((dimension) => dimension.rows).filter(({ state }) => state === 'unmeasured');
  return {
    name: say(words.name),
    columns: [
      { head: say(words.what), width: 24 },
      { head: say(words.title), width: 30 },
      { head: say(words.worth), width: 9, kind: 'points' },
      { head: say(words.why), width: 36 },
      { head: say(words.detail), width: 70 },
    ],
    rows: [
      ...rows.map((row) => [
        row.id,
        titleIn(locale, row),
        row.max,
        row.reason === undefined ? '' : say(reasons[row.reason]),
        row.parts
          .flatMap(({ check, detail }) => (detail === undefined ? [] : [`${check} ${detailTold(detail, locale)}`]))
          .join('\n'),
      ]),
      ...run.unmeasured.map(({ check, reason, detail }) => [
        check,
        say(words.part),
        '',
        say(reasons[reason]),
        detailTold(detail, locale),
      ]),
    ],
  };
}
