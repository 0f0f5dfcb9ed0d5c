import { say, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { activeDepartments, departmentNamed } from '../../staff/departments.ts';
import { seesAll } from '../../staff/sight.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { isTheirs } from './change.ts';
import { words } from './desk.words.ts';
import { exportedList, templateFile } from './export.ts';
import { changeFields } from './fields.ts';
import { importList, importModes, type ImportReport } from './import.ts';
import { reportView, texts } from './import-view.ts';
import { importReference } from './reference.ts';
import { problem, type RegisterList } from './rules.ts';
import { sentFile, type KeptFile } from '../../desk/sent-file.ts';

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
      const sent = await sentFile(c, office, firstTyped(office));
      if (sent instanceof Response) return sent;
      const { typed, bytes, kept } = sent;
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
        ...(kept && { uploadId: kept.id }),
        mode: importModes.find((mode) => mode === values['mode']) ?? 'check',
        reason: values['changeReason'] ?? '',
        legalBasis: values['legalBasis'] ?? '',
        effectiveOn: values['effectiveOn'] as ReturnType<typeof dayOf>, // its field took nothing but a day
      });
      return importPage(c, list, typed, report.problems, report, report.problems.length > 0 ? 422 : 200, html``, kept);
    });
    desk.post(`${at}/reference`, async (c) => {
      const sent = await sentFile(c, office, firstTyped(office));
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
    kept?: KeptFile,
  ): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    if (staff.role === 'auditor') return refuse(c, refusals.forbidden);
    const input = (id: string): Markup =>
      html`<div class="field">
        <label for="${id}">${texts.file[locale]}</label><input type="file" id="${id}" name="file" accept=".csv,.xlsx" />
      </div>`;
    const again =
      kept && report?.saved === 'none' && report.problems.length === 0
        ? html`<input type="hidden" name="upload" value="${kept.id}" />
            <p class="hint">${say(texts.kept, locale, { name: kept.name })}</p>`
        : html``;
    const form = { token: staff.formToken, locale, hasFiles: true } as const;
    const body = html`${said}${report ? reportView(report, locale) : ''}
      <p class="links"><a href="${url(`/desk/lists/${list}/template.csv`)}">${words.template[locale]}</a></p>
      <p class="hint">${texts.lines[locale]}</p>
      ${actForm({ ...form, action: `/desk/lists/${list}/import`, fields: [...(await holderField(staff)), ...changeFields, modeField], label: words.import, typed, problems, isOpen: true, more: html`${input('f-file')}${again}` })}
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
