import type { Locale, Pack, Report, Words } from '@gongkai/model';
import { elementFor } from '../mend/element-for.ts';
import { tasksOf } from '../mend/tasks.ts';
import type { TableSheet } from '../xlsx.ts';
import { detailIn, titleIn } from '../said.ts';

const words = {
  name: { zh: '整改清单', en: 'To mend' },
  id: { zh: '编号', en: 'Id' },
  owner: { zh: '责任科室', en: 'Who' },
  row: { zh: '指标', en: 'Indicator' },
  detail: { zh: '问题与改法', en: 'What and how to mend' },
  subject: { zh: '位置', en: 'Where' },
  page: { zh: '所在页面', en: 'Seen on' },
  basis: { zh: '依据', en: 'Article' },
  element: { zh: '可用元素（粘贴到页面）', en: 'Element (paste into the page)' },
  due: { zh: '期限', en: 'Due' },
  term: { zh: '工作日', en: 'Working days' },
  note: { zh: '期限说明', en: 'About the term' },
  provisional: { zh: '节假日安排未公布，暂定', en: 'holidays not published yet, provisional' },
  result: { zh: '复查结果', en: 'Re-test' },
  mended: { zh: '已整改', en: 'mended' },
  open: { zh: '未整改', en: 'not mended' },
  gone: { zh: '不再适用', en: 'no longer applies' },
} satisfies Record<string, Words>;

/** 整改清单: what is to be mended, where, why, how, by when; who, and the result of the re-test, are filled in by hand. */
export function mendingSheet(report: Report, pack: Pack, locale: Locale): TableSheet {
  const say = (text: Words): string => text[locale];
  return {
    name: say(words.name),
    columns: [
      { head: say(words.id), width: 9 },
      { head: say(words.owner), width: 14, isOpen: true },
      { head: say(words.row), width: 26 },
      { head: say(words.detail), width: 60 },
      { head: say(words.subject), width: 44, kind: 'link' },
      { head: say(words.page), width: 44, kind: 'link' },
      { head: say(words.basis), width: 30 },
      { head: say(words.element), width: 50 },
      { head: say(words.due), width: 12, kind: 'day' },
      { head: say(words.term), width: 8, kind: 'whole' },
      { head: say(words.note), width: 20 },
      {
        head: say(words.result),
        width: 12,
        isOpen: true,
        choices: [say(words.mended), say(words.open), say(words.gone)],
      },
    ],
    rows: tasksOf(report, pack).flatMap(({ check, findings, rows: [row], due }) =>
      findings.map((finding) => [
        finding.id,
        '',
        row === undefined ? '' : `${row.id} ${titleIn(locale, row)}`,
        detailIn(locale, finding),
        finding.subject,
        finding.page,
        row?.basis ?? '',
        elementFor(check, locale)?.markup ?? '',
        due?.day ?? '',
        due?.term ?? '',
        due?.provisional === true ? say(words.provisional) : '',
        '',
      ]),
    ),
  };
}
