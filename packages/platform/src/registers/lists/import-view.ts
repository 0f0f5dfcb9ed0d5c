import { say, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import { words } from './desk.words.ts';
import { labelOf } from './fields.ts';
import type { ImportReport } from './import.ts';

/** What the page of an import says. */
export const texts = {
  mode: { zh: '怎么做', en: 'What to do' },
  check: { zh: '只检查，不保存', en: 'Look only, save nothing' },
  all: { zh: '全部正确才保存', en: 'Save when every row is right' },
  skip: { zh: '跳过有错的行，保存其余', en: 'Leave out bad rows, save the others' },
  file: { zh: '表格文件（CSV 或 XLSX，10 MiB 以内）', en: 'File (CSV or XLSX, 10 MiB at most)' },
  kept: {
    zh: '不另选文件时，使用刚才检查的“{name}”',
    en: 'Without another file, “{name}” that was just looked at is taken',
  },
  lines: {
    zh: '一格里有几行的（材料、流程、依据等），用换行或 ¶ 分开；一行里的各栏用 | 分开。',
    en: 'Where a cell has several lines (materials, steps, basis), separate them by a line break or ¶; parts of a line by |.',
  },
  title: { zh: '导入{list}', en: 'Take in: {list}' },
  report: { zh: '逐行结果', en: 'Row by row' },
  line: { zh: '行', en: 'Row' },
  outcome: { zh: '结果', en: 'Outcome' },
  added: { zh: '新增', en: 'new' },
  changed: { zh: '调整', en: 'changed' },
  same: { zh: '不变', en: 'the same' },
  refused: { zh: '有错', en: 'wrong' },
  sum: {
    zh: '共 {all} 行：新增 {added}，调整 {changed}，不变 {same}，有错 {refused}。',
    en: '{all} rows: {added} new, {changed} changed, {same} the same, {refused} wrong.',
  },
  none: { zh: '没有保存任何内容。', en: 'Nothing was saved.' },
  proposed: { zh: '已提交本单位负责人审定，同意后生效。', en: 'It waits for the head of the department.' },
  'in-force': { zh: '已保存并按日期生效。', en: 'It is saved and takes effect on its day.' },
  unknown: { zh: '没有用到的栏：{columns}', en: 'Columns left out: {columns}' },
} satisfies Record<string, Words>;

/** What a file would do or did: what is wrong first. */
export function reportView({ rows, unknown, saved }: ImportReport, locale: Locale): Markup {
  const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length;
  const sum = {
    all: rows.length,
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
  };
  const wrongFirst = rows.toSorted((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'));
  const mark = locale === 'zh' ? '\u3001' : ', ';
  return html`<section class="receipt" role="status">
      <p>${say(texts.sum, locale, sum)}<strong>${texts[saved][locale]}</strong></p>
      ${unknown.length > 0 ? html`<p class="hint">${say(texts.unknown, locale, { columns: unknown.join(mark) })}</p>` : ''}
    </section>
    ${rowsTable({
      caption: texts.report[locale],
      heads: [texts.line, labelOf('code'), labelOf('name'), texts.outcome, words.what].map((text) => text[locale]),
      rows: wrongFirst.slice(0, 500).map(({ line, code, name, outcome, fields, problems }) => [
        String(line),
        code,
        name,
        outcome === 'refused' ? html`<strong class="late">${texts.refused[locale]}</strong>` : texts[outcome][locale],
        outcome === 'refused'
          ? html`<ul class="lines">
              ${problems.map(({ words: text, values }) => html`<li>${say(text, locale, values)}</li>`)}
            </ul>`
          : fields.map((field) => labelOf(field)[locale]).join(mark),
      ]),
      empty: texts.none[locale],
    })}`;
}
