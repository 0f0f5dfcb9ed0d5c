import type { Locale, Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm, readForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { hasFormToken, staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { ownerOptions, registerSite } from './acts.ts';
import { siteFields } from './fields.ts';
import { importScan, newScanToken } from './import.ts';
import { latestScans, openColumns, openSites, type ScanRow, type SiteRow } from './repo.ts';
import { standings, wantsMending } from './rules.ts';
import { performanceDesk } from './performance-desk.ts';
import { PATH, scoreText } from './score-text.ts';
import { feedbackDesk } from './feedback.ts';
import { rectifyDesk } from './rectify-desk.ts';
import { columnCase } from './column-desk.ts';
import { siteCase } from './site-desk.ts';
import { words } from './words.ts';

/** The desk of sites: who runs what, how it stood at the newest scan, what is to be mended and by whom. */
export function siteDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));

  const siteRow = (
    site: SiteRow,
    latest: ScanRow | undefined,
    columns: Awaited<ReturnType<typeof openColumns>>,
    locale: Locale,
  ): readonly (string | Markup)[] => {
    const own = columns.filter(({ site_id: id }) => id === site.id);
    const lying = standings(own, latest?.scan).filter(({ state }) => wantsMending(state)).length;
    const failed = latest?.scan.findings.filter(({ state }) => state === 'fail').length ?? 0;
    return [
      html`<a href="${url(`${PATH}/${site.id}`)}">${site.name}</a>`,
      site.department,
      latest ? scoreText(latest, locale) : '–',
      latest ? latest.as_of : words.never[locale],
      latest ? `${latest.scan.completeness.n}/${latest.scan.completeness.m}` : '–',
      latest ? (lying > 0 ? html`<strong class="late">${String(lying)}</strong>` : '0') : '–',
      latest ? String(failed) : '–',
    ];
  };

  async function list(
    c: Context<StaffEnv>,
    {
      typed = nothingTyped,
      problems = [],
      note,
      status = 200,
      at,
    }: {
      readonly typed?: Typed;
      readonly problems?: readonly Problem[];
      readonly note?: Markup;
      readonly status?: 200 | 409 | 422;
      readonly at?: 'upload' | 'add';
    } = {},
  ): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const source = office.store.read;
    const [sites, scans, columns] = await Promise.all([openSites(source), latestScans(source), openColumns(source)]);
    const shared = { token: staff.formToken, locale };
    const isOffice = staff.role === 'office';
    const body = html`${note ?? ''}${rowsTable({
        caption: words.sites[locale],
        heads: [words.sites, words.by, words.score, words.scanned, words.completeness, words.lying, words.findings].map(
          (one) => one[locale],
        ),
        rows: sites.map((site) => siteRow(site, scans.get(site.id), columns, locale)),
        empty: words.none[locale],
      })}
      <p class="links">
        <a href="${url(`${PATH}/rectify`)}">${words.rectify[locale]}</a>
        <a href="${url(`${PATH}/performance`)}">${words.performance[locale]}</a>
        ${words.fleet[locale]} <a href="/api/v1/desk/sites.json">JSON</a> <a href="/api/v1/desk/sites.csv">CSV</a>
      </p>
      ${
        staff.role === 'auditor'
          ? ''
          : html`<details class="act" ${at === 'upload' ? html`open` : ''}>
              <summary>${words.upload[locale]}</summary>
              <form method="post" action="${url(`${PATH}/import`)}" enctype="multipart/form-data">
                <input type="hidden" name="token" value="${staff.formToken}" />
                <div class="field">
                  <label for="report">${words.file[locale]}</label
                  ><input type="file" id="report" name="report" accept=".json,application/json" required />
                </div>
                <p class="buttons"><button type="submit">${words.upload[locale]}</button></p>
              </form>
            </details>`
      }
      ${
        isOffice
          ? html`${actForm({
              ...shared,
              action: PATH,
              fields: siteFields(await ownerOptions(office.store.read)),
              label: words.add,
              typed,
              problems: at === 'add' ? problems : [],
            })}${actForm({ ...shared, action: `${PATH}/token`, fields: [], label: words.token })}`
          : ''
      }`;
    return deskPage(c, { title: words.title[locale], path: PATH, body, problems, status });
  }

  desk.get(PATH, (c) => {
    const { done } = c.req.query();
    const note = done === 'again' ? words.already : done === 'imported' ? words.imported : undefined;
    return list(c, note && { note: html`<p class="note" role="status">${note[localeOf(c)]}</p>` });
  });
  desk.post(PATH, (c) =>
    onForm(c, (typed) => registerSite(office, actorOf(c.var.staff), typed), {
      done: (id) => `${PATH}/${id}`,
      again: (typed, problems, status) => list(c, { typed, problems, status, at: 'add' }),
    }),
  );
  desk.post(`${PATH}/import`, async (c) => {
    const { values, files } = await readForm(c);
    if (!hasFormToken(c.var.staff, values['token'])) return refuse(c, refusals.foreign);
    if (c.var.staff.role === 'auditor') return refuse(c, refusals.forbidden);
    const file = files.find(({ size }) => size > 0);
    if (!file) {
      const problems = [{ code: 'scan.no-file', at: '/report', words: words.noFile }];
      return list(c, { problems, status: 422, at: 'upload' });
    }
    const result = await importScan(office, actorOf(c.var.staff), new Uint8Array(await file.arrayBuffer()));
    if (result.kind === 'invalid') return list(c, { problems: result.problems, status: 422, at: 'upload' });
    return c.redirect(result.isNew ? `${PATH}/${result.siteId}` : `${PATH}?done=again`, 303);
  });
  desk.post(`${PATH}/token`, async (c) => {
    const { values } = await readForm(c);
    if (!hasFormToken(c.var.staff, values['token'])) return refuse(c, refusals.foreign);
    if (c.var.staff.role !== 'office') return refuse(c, refusals.forbidden);
    const token = await newScanToken(office, actorOf(c.var.staff));
    const note = html`<div class="receipt" role="status">
      <p>${words.tokenNow[localeOf(c)]}</p>
      <p class="code">${token}</p>
    </div>`;
    return list(c, { note });
  });

  rectifyDesk(office, desk);
  performanceDesk(office, desk);
  desk.route('/', feedbackDesk(office));
  siteCase(office, desk);
  columnCase(office, desk);
  return desk;
}
