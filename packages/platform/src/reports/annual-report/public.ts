import { say, type AnnualReport, type Words } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { withElement } from '../../public/element.ts';
import { openPage } from '../../public/page.ts';
import { url } from '../../views/url.ts';
import { isReportFormat, reportAnswer, reportFormats, reportResponse } from './formats.ts';
import { reportBody, reportTitle } from './report-view.ts';
import { reportJson } from './report-json.ts';
import { cityOrgan, organNamed, publishedReports, publishedVersion, type ReportKey } from './repo.ts';
import { reportIn } from './work-up.ts';

const words = {
  title: { zh: '政府信息公开工作年度报告', en: 'Annual reports on disclosure' },
  none: { zh: '尚未发布年度报告', en: 'No annual report is published yet' },
  year: { zh: '年度', en: 'Year' },
  organ: { zh: '机关', en: 'Organ' },
  published: { zh: '发布日期', en: 'Published on' },
  download: { zh: '下载', en: 'Download' },
  government: { zh: '{organ}（全市汇总）', en: '{organ} (whole government)' },
} satisfies Record<string, Words>;
const GOVERNMENT = 'government';

const keyFor = async (office: Office, year: string, dept: string | undefined): Promise<ReportKey | undefined> => {
  const { read } = office.store;
  const isAll = dept === undefined || dept === '' || dept === GOVERNMENT;
  const organ = isAll ? await cityOrgan(read) : await organNamed(read, dept);
  const number = Number(year);
  return organ && Number.isInteger(number)
    ? { scope: isAll ? 'government' : 'organ', organId: organ.id, year: number }
    : undefined;
};

/** A published report; undefined when there is none. Without `dept` the government's, and where it has none its office's own. */
async function published(office: Office, year: string, dept: string | undefined): Promise<AnnualReport | undefined> {
  const { read } = office.store;
  const key = await keyFor(office, year, dept);
  if (!key) return undefined;
  const row =
    (await publishedVersion(read, key)) ??
    (dept === undefined ? await publishedVersion(read, { ...key, scope: 'organ' }) : undefined);
  if (!row) return undefined;
  const organ = (await organNamed(read, key.organId))?.name ?? '';
  const base = office.config.publicUrl;
  const query = row.scope === 'organ' && dept !== undefined ? `?dept=${encodeURIComponent(dept)}` : '';
  return reportIn(row, organ, base === '' ? undefined : `${base}/open/reports/${row.year}${query}`);
}

/** What `gk-annual-report` reads: one year's report, or all years of an organ. */
export function reportApi(office: Office): Hono {
  const api = new Hono();
  api.get('/reports/annual/:year', async (c) => {
    const report = await published(office, c.req.param('year'), c.req.query('dept') ?? c.req.query('department'));
    return report ? c.json(reportAnswer(report, office.now().toISOString())) : refuse(c, refusals.unknown);
  });
  api.get('/reports/annual', async (c) => {
    const dept = c.req.query('dept') ?? c.req.query('department');
    const all = await publishedReports(office.store.read);
    const years = [...new Set(all.map(({ year }) => year))];
    const found = await Promise.all(years.map((year) => published(office, String(year), dept)));
    const reports = found.flatMap((report) => (report ? [report] : []));
    return c.json({
      schema: 'gongkai.annual-report/1',
      generatedAt: office.now().toISOString(),
      department: reports[0]?.organ ?? '',
      items: reports.map(reportJson),
      total: reports.length,
    });
  });
  return api;
}

/** Published annual reports, for everybody. */
export function reportPages(office: Office): Hono {
  const site = new Hono();
  site.get('/open/reports', async (c) => {
    const locale = localeOf(c);
    const rows = await publishedReports(office.store.read);
    const heads = ['year', 'organ', 'published'] as const;
    const body =
      rows.length === 0
        ? html`<p class="empty">${words.none[locale]}</p>`
        : html`<table class="list">
            <caption>
              ${words.title[locale]}
            </caption>
            <thead>
              <tr>
                ${heads.map((head) => html`<th scope="col">${words[head][locale]}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(({ scope, year, code, name, published_on: on }) => {
                const dept = scope === 'government' ? GOVERNMENT : code;
                const organ = scope === 'government' ? say(words.government, locale, { organ: name }) : name;
                return html`<tr>
                  <td>${String(year)}</td>
                  <th scope="row">
                    <a href="${url(`/open/reports/${year}?dept=${encodeURIComponent(dept)}`)}">${organ}</a>
                  </th>
                  <td>${on ?? ''}</td>
                </tr>`;
              })}
            </tbody>
          </table>`;
    return openPage(c, { title: words.title[locale], path: '/open/reports', body });
  });
  site.get('/open/reports/:year', async (c) => {
    const locale = localeOf(c);
    const year = c.req.param('year');
    const dept = c.req.query('dept');
    const report = await published(office, year, dept);
    if (!report) return refuse(c, refusals.unknown);
    const query = dept === undefined ? '' : `?dept=${encodeURIComponent(dept)}`;
    const around = { tag: 'gk-annual-report', src: `/api/v1/reports/annual/${year}${query}`, year } as const;
    const body = html`<p class="export">
        ${words.download[locale]}:
        ${reportFormats.map((format) => html`<a href="${url(`/open/reports/${year}/${format}${query}`)}">${format.toUpperCase()}</a> `)}
      </p>
      ${withElement(office.config.embedDir, around, html`<div>${reportBody(report, locale)}</div>`)}`;
    const otherLanguage = `?${dept === undefined ? '' : `dept=${encodeURIComponent(dept)}&`}lang=${locale === 'zh' ? 'en' : 'zh'}`;
    return openPage(c, { title: reportTitle(report, locale), path: '/open/reports', body, otherLanguage });
  });
  site.get('/open/reports/:year/:format', async (c) => {
    const format = c.req.param('format');
    const report = await published(office, c.req.param('year'), c.req.query('dept'));
    if (!report || !isReportFormat(format)) return refuse(c, refusals.unknown);
    return reportResponse(report, format, reportTitle(report, 'zh'), office.now().toISOString());
  });
  return site;
}
