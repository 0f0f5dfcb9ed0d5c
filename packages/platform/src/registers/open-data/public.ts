import {
  applicationKinds,
  datasetLicences,
  say,
  sharingKinds,
  type Dataset,
  type Locale,
  type Words,
} from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { factsList, rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { withElement } from '../../public/element.ts';
import { openPage } from '../../public/page.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { contentTypes, type ContentForm } from './content.ts';
import { fileAnswer } from './download.ts';
import { dataPackageOf } from './data-package.ts';
import { baseOf, datasetOf } from './public-json.ts';
import { applications, publicDatasets, resourcesSeen } from './repo.ts';

const words = {
  title: { zh: '数据开放', en: 'Open data' },
  caption: { zh: '开放数据集（{n} 个）', en: 'Open datasets ({n})' },
  none: { zh: '还没有开放数据集', en: 'No dataset is open yet' },
  name: { zh: '名称', en: 'Title' },
  theme: { zh: '主题', en: 'Theme' },
  department: { zh: '提供单位', en: 'Department' },
  updated: { zh: '更新日期', en: 'Updated on' },
  files: { zh: '下载', en: 'Download' },
  licence: { zh: '开放许可', en: 'Licence' },
  frequency: { zh: '更新频率', en: 'Updated' },
  contact: { zh: '联系方式', en: 'Contact' },
  rows: { zh: '{format}（{rows} 行）', en: '{format} ({rows} rows)' },
  dictionary: { zh: '数据字典', en: 'Data dictionary' },
  column: { zh: '列名', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  unit: { zh: '单位', en: 'Unit' },
  meaning: { zh: '含义', en: 'Meaning' },
  resources: { zh: '政务信息资源目录', en: 'Information resources' },
  noResources: { zh: '目录还没有条目', en: 'The catalogue is empty' },
  code: { zh: '编码', en: 'Code' },
  sharing: { zh: '共享属性', en: 'Sharing' },
  holds: { zh: '信息项', en: 'Holds' },
  applications: { zh: '利用开放数据的应用和活动', en: 'Built on open data' },
  noApplications: { zh: '还没有登记', en: 'Nothing is registered' },
  kind: { zh: '类型', en: 'Kind' },
  on: { zh: '日期', en: 'On' },
  package: { zh: '供程序读取（Data Package）', en: 'For programs (Data Package)' },
  dcat: { zh: '机器可读目录（DCAT）', en: 'Catalogue for machines (DCAT)' },
} satisfies Record<string, Words>;

const MOST = 1000;
const all = { role: 'auditor', departmentId: '' };
const isForm = (text: string): text is ContentForm => Object.hasOwn(contentTypes, text);

const filesView = ({ files }: Dataset, locale: Locale): Markup =>
  html`${files.map(
    ({ format, url: address, rows = 0 }) =>
      html`<a href="${url(address)}" download>${say(words.rows, locale, { format, rows })}</a> `,
  )}`;

/** `/open/data`: what is open, which resources there are, what was built; `/data/<id>.csv` the file itself. */
export function openDataPages({ office }: RegisterTools): Hono {
  const site = new Hono();
  const { read } = office.store;
  site.get('/open/data', async (c) => {
    const locale = localeOf(c);
    const head = (...names: readonly Words[]): readonly string[] => names.map((name) => name[locale]);
    const { rows, total } = await publicDatasets(read, {}, { limit: MOST, offset: 0 });
    const datasets = rows.map((row) => datasetOf(row, baseOf(office, c), locale));
    const resources = await resourcesSeen(read, all);
    const built = await applications(read);
    const table = rowsTable({
      caption: say(words.caption, locale, { n: total }),
      heads: head(words.name, words.theme, words.department, words.updated, words.files),
      rows: datasets.map((item) => [
        html`<a href="${url(`/open/data/${item.id}`)}">${item.title}</a>`,
        item.theme,
        item.dept ?? '',
        item.updatedOn ?? '',
        filesView(item, locale),
      ]),
      empty: words.none[locale],
    });
    const around = { tag: 'gk-open-data', src: '/api/v1/datasets' } as const;
    const body = html`${withElement(office.config.embedDir, around, table)}
      <p><a href="/api/v1/catalog.jsonld">${words.dcat[locale]}</a></p>
      ${rowsTable({
        caption: words.resources[locale],
        heads: head(words.name, words.code, words.department, words.holds, words.sharing),
        rows: resources.map(({ name, code, department, summary, sharing, sharing_note: note }) => [
          name,
          code,
          department,
          summary,
          `${sharingKinds[sharing][locale]} ${note ?? ''}`,
        ]),
        empty: words.noResources[locale],
      })}
      ${rowsTable({
        caption: words.applications[locale],
        heads: head(words.name, words.kind, words.department, words.on, words.holds),
        rows: built.map(({ title, kind, department, on_day: on, description, url: address }) => [
          address === null ? title : html`<a href="${url(address)}">${title}</a>`,
          applicationKinds[kind][locale],
          department,
          on,
          description,
        ]),
        empty: words.noApplications[locale],
      })}`;
    return openPage(c, { title: words.title[locale], path: '/open/data', body });
  });
  site.get('/open/data/:id', async (c) => {
    const locale = localeOf(c);
    const [row] = (await publicDatasets(read, { id: c.req.param('id') }, { limit: 1, offset: 0 })).rows;
    if (!row) return refuse(c, refusals.unknown);
    const item = datasetOf(row, baseOf(office, c), locale);
    const body = html`<p class="lead">${item.description ?? ''}</p>
      ${factsList([
        [words.department[locale], item.dept],
        [words.theme[locale], item.theme],
        [words.licence[locale], item.licence],
        [words.frequency[locale], item.frequency],
        [words.updated[locale], item.updatedOn],
        [words.contact[locale], item.contact],
        [words.files[locale], filesView(item, locale)],
        [words.package[locale], html`<a href="${url(`/data/${item.id}/datapackage.json`)}">datapackage.json</a>`],
      ])}
      ${rowsTable({
        caption: words.dictionary[locale],
        heads: [words.column, words.type, words.unit, words.meaning].map((head) => head[locale]),
        rows: item.columns.map(({ name, type, unit = '', meaning }) => [name, type, unit, meaning]),
        empty: '',
      })}`;
    return openPage(c, { title: item.title, path: '/open/data', body });
  });
  site.get('/data/:id/datapackage.json', async (c) => {
    const [row] = (await publicDatasets(read, { id: c.req.param('id') }, { limit: 1, offset: 0 })).rows;
    if (!row) return refuse(c, refusals.unknown);
    c.header('Cache-Control', 'public, max-age=300');
    return c.json(dataPackageOf(row, baseOf(office, c), datasetLicences[row.licence][localeOf(c)]));
  });
  site.get('/data/:file', (c) => {
    const [, id = '', form = ''] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(c.req.param('file')) ?? [];
    return isForm(form) ? fileAnswer(c, office, id, form) : refuse(c, refusals.unknown);
  });
  return site;
}
