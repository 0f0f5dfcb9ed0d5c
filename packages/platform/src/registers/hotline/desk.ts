import { say, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { sentFile, type KeptFile } from '../../desk/sent-file.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { importHotline, type HotlineReport } from './acts.ts';
import { monthsOf } from './repo.ts';
import { problem } from './rules.ts';
import { departmentsTable, monthsTable, reportView } from './views.ts';
import { words } from './words.ts';

const PATH = '/desk/hotline';
const fields: readonly Field[] = [
  {
    name: 'mode',
    kind: 'choice',
    label: words.mode,
    options: { check: words.check, all: words.all },
    needed: true,
    hint: words.heads,
  },
];
const first: Typed = { values: { mode: 'check' }, lists: {} };

interface Again {
  readonly typed?: Typed;
  readonly problems?: readonly Problem[];
  readonly report?: HotlineReport;
  readonly kept?: KeptFile | undefined;
  readonly status?: 200 | 422;
}

/** The desk of the hotline: months as they were published, a file looked at before it counts. The city office takes files in. */
export function hotlineDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));

  async function show(c: Context<StaffEnv>, again: Again = {}): Promise<Response> {
    const { typed = first, problems = [], report, kept, status = 200 } = again;
    const locale = localeOf(c);
    const { staff } = c.var;
    const rows = await monthsOf(office.store.read);
    const month = c.req.query('month') ?? rows[0]?.month ?? '';
    const again2 =
      kept && (report?.kind === 'checked' || report?.kind === 'refused')
        ? html`<input type="hidden" name="upload" value="${kept.id}" />
            <p class="hint">${say(words.kept, locale, { name: kept.name })}</p>`
        : html``;
    const body = html`${report ? reportView(report, locale) : ''}
    ${
      staff.role === 'office'
        ? actForm({
            action: PATH,
            token: staff.formToken,
            locale,
            fields,
            label: words.take,
            typed,
            problems,
            hasFiles: true,
            isOpen: report !== undefined || rows.length === 0,
            more: html`<div class="field">
                <label for="f-file">${words.file[locale]}</label
                ><input type="file" id="f-file" name="file" accept=".csv,.xlsx" />
              </div>
              ${again2}`,
          })
        : ''
    }
    ${monthsTable(rows, PATH, locale)}${month === '' ? '' : departmentsTable(rows, month, locale)}`;
    return deskPage(c, { title: words.title[locale], path: PATH, body, problems, status });
  }

  desk.get(PATH, (c) => show(c));
  desk.post(PATH, async (c) => {
    const sent = await sentFile(c, office, first);
    if (sent instanceof Response) return sent;
    if (c.var.staff.role !== 'office') return refuse(c, refusals.forbidden);
    const { typed, bytes, kept } = sent;
    const read = readFields(fields, typed);
    const problems = read.ok ? [] : read.problems;
    if (!(bytes instanceof Uint8Array))
      return show(c, {
        typed,
        problems: [...problems, problem(bytes === undefined ? 'file-none' : 'file-too-large', '/file')],
        status: 422,
      });
    if (!read.ok) return show(c, { typed, problems, kept, status: 422 });
    const report = await importHotline(office, actorOf(c.var.staff), bytes, read.values['mode'] !== 'all');
    const isWrong = report.kind === 'refused';
    return show(c, {
      typed,
      report,
      kept,
      problems: report.problems,
      status: isWrong ? 422 : 200,
    });
  });
  return desk;
}
