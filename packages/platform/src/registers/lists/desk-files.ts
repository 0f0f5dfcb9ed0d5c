import { readFile, rm } from 'node:fs/promises';
import { say, type Locale, type Problem, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { rowsTable } from '../../desk/table.ts';
import { receiveForm } from '../../files/receive.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { activeDepartments, departmentNamed } from '../../staff/departments.ts';
import { seesAll } from '../../staff/sight.ts';
import { hasFormToken, type StaffEnv } from '../../staff/session.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { isTheirs } from './change.ts';
import { words } from './desk.words.ts';
import { exportedList, templateFile } from './export.ts';
import { changeFields, labelOf } from './fields.ts';
import { importList, importModes, type ImportReport } from './import.ts';
import { importReference } from './reference.ts';
import { problem, type RegisterList } from './rules.ts';

const texts = {
  mode: { zh: '怎么做', en: 'What to do' },
  check: { zh: '只检查，不保存', en: 'Look only, save nothing' },
  all: { zh: '全部正确才保存', en: 'Save when every row is right' },
  skip: { zh: '跳过有错的行，保存其余', en: 'Leave out bad rows, save the others' },
  file: { zh: '表格文件（CSV 或 XLSX，10 MiB 以内）', en: 'File (CSV or XLSX, 10 MiB at most)' },
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
const MOST_BYTES = 10 * 1_048_576;
const modeField: Field = {
  name: 'mode',
  kind: 'choice',
  label: texts.mode,
  options: { check: texts.check, all: texts.all, skip: texts.skip },
  needed: true,
};

/** Files of a list in and out: a dry run first if one likes, every row told, a template to begin with. */
export function fileDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  for (const list of ['power', 'service', 'catalogue'] as const) {
    const at = `/desk/lists/${list}`;
    desk.get(`${at}/template.csv`, () => templateFile(list));
    for (const kind of ['csv', 'xlsx'] as const)
      desk.get(`${at}/export.${kind}`, (c) => exportedList(office, c.var.staff, list, kind));
    desk.get(`${at}/import`, (c) => importPage(c, list, firstTyped(office), []));
    desk.post(`${at}/import`, async (c) => {
      const sent = await taken(c);
      if (sent instanceof Response) return sent;
      const { typed, bytes } = sent;
      const fields = [...(await holderField(c.var.staff)), ...changeFields, modeField];
      const read = readFields(fields, typed);
      const problems = read.ok ? [] : read.problems;
      if (!read.ok || bytes === undefined || bytes === 'too-large')
        return importPage(
          c,
          list,
          typed,
          bytes instanceof Uint8Array
            ? problems
            : [...problems, problem(bytes === undefined ? 'file-none' : 'file-too-large', '/file')],
          undefined,
          422,
        );
      const { values } = read;
      const named = values['department'] ?? '';
      const department = await departmentNamed(office.store.read, named === '' ? c.var.staff.departmentId : named);
      const actor = actorOf(c.var.staff);
      if (!department || !isTheirs(actor, department.id)) return refuse(c, refusals.forbidden);
      const report = await importList(office, actor, {
        list,
        departmentId: department.id,
        bytes,
        mode: importModes.find((mode) => mode === values['mode']) ?? 'check',
        reason: values['changeReason'] ?? '',
        legalBasis: values['legalBasis'] ?? '',
        effectiveOn: values['effectiveOn'] as ReturnType<typeof dayOf>, // its field took nothing but a day
      });
      return importPage(c, list, typed, report.problems, report, report.problems.length > 0 ? 422 : 200);
    });
    desk.post(`${at}/reference`, async (c) => {
      const sent = await taken(c);
      if (sent instanceof Response) return sent;
      if (c.var.staff.role !== 'office') return refuse(c, refusals.forbidden);
      const { typed, bytes } = sent;
      if (!(bytes instanceof Uint8Array))
        return importPage(
          c,
          list,
          typed,
          [problem(bytes === undefined ? 'file-none' : 'file-too-large', '/file')],
          undefined,
          422,
        );
      const { count, problems } = await importReference(office, actorOf(c.var.staff), list, bytes);
      if (problems.length > 0) return importPage(c, list, firstTyped(office), problems, undefined, 422);
      const said = html`<p role="status">${say(words.referenceDone, localeOf(c), { count })}</p>`;
      return importPage(c, list, firstTyped(office), [], undefined, 200, said);
    });
  }

  /** The form's texts and its file, in memory: it is small and kept nowhere. */
  async function taken(
    c: Context<StaffEnv>,
  ): Promise<Response | { readonly typed: Typed; readonly bytes: Uint8Array | 'too-large' | undefined }> {
    const received = await receiveForm(office.filesDir, c.req.raw, { files: 1, bytes: MOST_BYTES });
    if (received.kind !== 'form')
      return received.kind === 'malformed'
        ? refuse(c, refusals.malformed)
        : { typed: firstTyped(office), bytes: 'too-large' };
    const [file] = received.files;
    const bytes = file ? await readFile(file.path) : undefined;
    for (const { path } of received.files) await rm(path, { force: true });
    const values = Object.fromEntries([...received.fields].map(([name, [first = '']]) => [name, first]));
    if (!hasFormToken(c.var.staff, values['token'])) return refuse(c, refusals.foreign);
    if (c.var.staff.role === 'auditor') return refuse(c, refusals.forbidden);
    return { typed: { values, lists: {} }, bytes };
  }

  async function holderField(staff: Staff): Promise<readonly Field[]> {
    if (!seesAll(staff)) return [];
    const all = await activeDepartments(office.store.read);
    const options = Object.fromEntries(all.map(({ code, name }) => [code, { zh: name, en: name }]));
    return [{ name: 'department', kind: 'choice', label: words.department, options, needed: true }];
  }

  async function importPage(
    c: Context<StaffEnv>,
    list: RegisterList,
    typed: Typed,
    problems: readonly Problem[],
    report?: ImportReport,
    status: 200 | 422 = 200,
    said: Markup = html``,
  ): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    if (staff.role === 'auditor') return refuse(c, refusals.forbidden);
    const input = (id: string): Markup =>
      html`<div class="field">
        <label for="${id}">${texts.file[locale]}</label><input type="file" id="${id}" name="file" accept=".csv,.xlsx" />
      </div>`;
    const form = { token: staff.formToken, locale, hasFiles: true } as const;
    const body = html`${said}${report ? reportView(report, locale) : ''}
      <p class="links"><a href="${url(`/desk/lists/${list}/template.csv`)}">${words.template[locale]}</a></p>
      <p class="hint">${texts.lines[locale]}</p>
      ${actForm({ ...form, action: `/desk/lists/${list}/import`, fields: [...(await holderField(staff)), ...changeFields, modeField], label: words.import, typed, problems, isOpen: true, more: input('f-file') })}
      ${staff.role === 'office' && list !== 'catalogue' ? actForm({ ...form, action: `/desk/lists/${list}/reference`, fields: [], label: words.reference, prefix: 'r', more: input('r-file') }) : ''}`;
    return deskPage(c, {
      title: say(texts.title, locale, { list: words[list][locale] }),
      path: '/desk/lists',
      body,
      problems,
      status,
    });
  }
  return desk;
}

const firstTyped = (office: Office): Typed => ({
  values: { mode: 'check', effectiveOn: dayOf(office.now()) },
  lists: {},
});

/** What a file would do or did: what is wrong first. */
function reportView({ rows, unknown, saved }: ImportReport, locale: Locale): Markup {
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
