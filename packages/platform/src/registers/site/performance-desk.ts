import { say, type Words } from '@gongkai/model';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Typed } from '../../desk/fields.ts';
import { formsOf, type Back } from '../../desk/page-forms.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import { csvOf } from '../../views/csv.ts';
import { enterScore, enterYear, markText, scoreFields, yearFields } from './performance.ts';
import { performanceScores, performanceYears } from './repo-desk.ts';
import { PATH as SITES } from './score-text.ts';

const PATH = `${SITES}/performance`;

const words = {
  title: { zh: '目标管理绩效考核', en: 'Performance assessment' },
  caption: { zh: '{year} 年政务公开考核得分（满分 {full}）', en: 'Marks for openness in {year} (out of {full})' },
  department: { zh: '单位', en: 'Department' },
  code: { zh: '单位代码', en: 'Code' },
  year: { zh: '年度', en: 'Year' },
  mark: { zh: '最终得分', en: 'Final mark' },
  full: { zh: '满分', en: 'Out of' },
  note: { zh: '扣分说明', en: 'Taken off for' },
  none: { zh: '没有得分', en: 'No marks are entered' },
  noYear: { zh: '还没有登记任何年度的分值', en: 'No year is entered yet' },
  weigh: { zh: '登记年度分值', en: 'Enter what openness weighs in a year' },
  score: { zh: '登记单位得分', en: 'Enter a department’s mark' },
} satisfies Record<string, Words>;

/** What openness weighs in the year’s assessment and what each department was given, to be read or taken out as a file (JY-173). */
export function performanceDesk(office: Office, desk: Hono<StaffEnv>): void {
  const { read } = office.store;
  const departments = async (): Promise<Readonly<Record<string, Words>>> =>
    Object.fromEntries((await activeDepartments(read)).map(({ id, name }) => [id, { zh: name, en: name }]));
  const years = async (staff: Staff) =>
    Promise.all(
      (await performanceYears(read)).map(async (of) => ({ of, scores: await performanceScores(read, staff, of.year) })),
    );

  const show = async (c: Context<StaffEnv>, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const all = await years(staff);
    const form = formsOf({ token: staff.formToken, locale, back });
    const body = html`<p class="links"><a href="${PATH}.csv">CSV</a></p>
      ${
        staff.role === 'office'
          ? html`${form('year', `${PATH}/year`, yearFields, words.weigh)}
            ${all.length === 0 ? '' : form('score', `${PATH}/score`, scoreFields(await departments()), words.score)}`
          : ''
      }
      ${
        all.length === 0
          ? html`<p class="empty">${words.noYear[locale]}</p>`
          : all.map(
              ({ of, scores }) =>
                html`${rowsTable({
                    caption: say(words.caption, locale, { year: of.year, full: of.full_marks }),
                    heads: [words.department, words.mark, words.note].map((head) => head[locale]),
                    rows: scores.map((one) => [one.department, markText(one.hundredths), one.note]),
                    empty: words.none[locale],
                  })}
                  <p class="hint">${of.basis}</p>`,
            )
      }`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: words.title[locale], path: SITES, body, problems, status });
  };

  desk.get(PATH, (c) => show(c));
  desk.get(`${PATH}.csv`, async (c) => {
    const locale = localeOf(c);
    const rows = (await years(c.var.staff)).flatMap(({ of, scores }) =>
      scores.map((one) => [
        String(of.year),
        one.code,
        one.department,
        markText(one.hundredths),
        String(of.full_marks),
        one.note,
      ]),
    );
    const heads = [words.year, words.code, words.department, words.mark, words.full, words.note];
    return new Response(csvOf([heads.map((head) => head[locale]), ...rows]), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="performance.csv"',
        'Cache-Control': 'no-store',
      },
    });
  });
  const post = (form: 'year' | 'score', work: (c: Context<StaffEnv>, typed: Typed) => ReturnType<typeof enterYear>) =>
    desk.post(`${PATH}/${form}`, (c) =>
      onForm(c, (typed) => work(c, typed), {
        done: PATH,
        again: (typed, problems, status) => show(c, { form, typed, problems, status }),
      }),
    );
  post('year', (c, typed) => enterYear(office, actorOf(c.var.staff), typed));
  post('score', async (c, typed) => enterScore(office, actorOf(c.var.staff), await departments(), typed));
}
