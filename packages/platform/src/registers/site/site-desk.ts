import { levels, organKinds, say, type Locale, type Problem } from '@gongkai/model';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { closeSite, correctSite, mayKeep, ownerOptions, setColumn } from './acts.ts';
import { cadenceText, closeFields, columnClasses, columnFields, siteFields } from './fields.ts';
import { columnStates, rectifications } from './rectify.ts';
import { openColumns, scansOf, siteById, type ColumnRow, type SiteRow } from './repo.ts';
import { hostsIn, standings, wantsMending, type ColumnStanding } from './rules.ts';
import { scoreText, PATH } from './score-text.ts';
import { acts, words } from './words.ts';

const MOST_SCANS = 20;
const MOST_FINDINGS = 100;

const typedSite = (site: SiteRow): Typed => ({
  values: {
    name: site.name,
    url: site.url,
    department: site.department_id,
    organKind: site.organ_kind,
    level: site.level,
    idCode: site.id_code ?? '',
    hosts: hostsIn(site.hosts).slice(1).join(' '),
    serviceHosts: hostsIn(site.service_hosts).join(' '),
    noServices: site.no_services === 1 ? 'yes' : '',
    contact: site.contact ?? '',
  },
  lists: {},
});

/** Per owner: how many columns are kept, stale, empty, missing, not known. */
function ownersTable(all: readonly ColumnStanding<ColumnRow>[], locale: Locale): Markup {
  const owners = Map.groupBy(all, ({ column }) => column.department_id);
  const count = (list: readonly ColumnStanding<ColumnRow>[], ...states: readonly string[]): string =>
    String(list.filter(({ state }) => states.includes(state)).length);
  return rowsTable({
    caption: words.owners[locale],
    heads: [words.owner, words.kept, words.stale, words.empty, words.missing, words.other].map((one) => one[locale]),
    rows: [...owners.values()].map((list) => [
      html`<a href="${url(`${PATH}/rectify?dept=${encodeURIComponent(list[0]?.column.department_id ?? '')}`)}"
        >${list[0]?.column.owner ?? ''}</a
      >`,
      count(list, 'live'),
      count(list, 'stale'),
      count(list, 'empty'),
      count(list, 'missing'),
      count(list, 'unknown', 'unseen'),
    ]),
    empty: words.noColumns[locale],
  });
}

/** One site: what it is, its columns with their owners, how they stood, every scan, what may be done. */
export function siteCase(office: Office, desk: Hono<StaffEnv>): void {
  interface Again {
    readonly typed?: Typed;
    readonly problems?: readonly Problem[];
    readonly status?: 200 | 409 | 422;
    /** The form that came back. */
    readonly at?: 'site' | 'add' | 'close';
  }

  async function show(c: Context<StaffEnv>, id: string, again: Again = {}): Promise<Response> {
    const { typed = nothingTyped, problems = [], status = 200, at } = again;
    const locale = localeOf(c);
    const { staff } = c.var;
    const source = office.store.read;
    const site = await siteById(source, id);
    if (!site || site.closed_on !== null) return refuse(c, refusals.unknown);
    const [columns, scans, events] = [
      await openColumns(source, id),
      await scansOf(source, id, MOST_SCANS),
      await eventsOf(source, 'site', id),
    ];
    const [latest] = scans;
    const all = standings(columns, latest?.scan);
    const toMend = (await rectifications(office, locale, id)).filter(
      ({ state }) => state === 'finding' || state === 'unkept',
    );
    const isOffice = staff.role === 'office';
    const isKeeper = mayKeep(actorOf(staff), site);
    const expectSeq = events.at(-1)?.seq ?? 0;
    const options = await ownerOptions(office.store.read);
    const form = { token: staff.formToken, locale, expectSeq };
    const kept = (name: string, otherwise: Typed): { typed: Typed; problems: readonly Problem[] } =>
      at === name ? { typed, problems } : { typed: otherwise, problems: [] };
    const columnRow = ({ column, state, newest }: ColumnStanding<ColumnRow>): readonly (string | Markup)[] => {
      const text = columnStates[state][locale];
      const owner = column.owner + (column.owner_active === 0 ? words.withdrawn[locale] : '');
      return [
        html`${column.url === '' ? column.name : html`<a href="${url(column.url)}">${column.name}</a>`}
        ${column.key_field === 1 ? html`<small>${words.keyField[locale]}</small>` : ''}`,
        columnClasses[column.class]?.[locale] ?? column.class,
        owner,
        cadenceText(column.cadence, locale),
        wantsMending(state) ? html`<strong class="late">${text}</strong>` : text,
        newest === '' ? '–' : newest,
        ...(isKeeper ? [html`<a href="${url(`${PATH}/${id}/columns/${column.id}`)}">${words.change[locale]}</a>`] : []),
      ];
    };
    const body = html`${factsList([
        [words.address[locale], html`<a href="${url(site.url)}">${site.url}</a>`],
        [words.by[locale], site.department + (site.department_active === 0 ? words.withdrawn[locale] : '')],
        [words.class[locale], `${organKinds[site.organ_kind][locale]} ${levels[site.level][locale]}`],
        [words.code[locale], site.id_code ?? undefined],
        [words.score[locale], latest && scoreText(latest, locale)],
        [words.scanned[locale], latest?.as_of],
        [words.completeness[locale], latest && `${latest.scan.completeness.n}/${latest.scan.completeness.m}`],
        [
          words.findings[locale],
          latest &&
            [
              String(latest.scan.findings.filter(({ state }) => state === 'fail').length),
              say(words.judged, locale, {
                n: latest.scan.findings.filter(({ state }) => state === 'person').length,
              }),
              say(words.broken, locale, { n: latest.scan.brokenLinks }),
            ].join(' · '),
        ],
      ])}
      <p class="links"><a href="${url(`/api/v1/desk/sites/${id}/site.json`)}">${words.siteFile[locale]}</a></p>
      ${rowsTable({
        caption: words.columns[locale],
        heads: [
          words.column,
          words.class,
          words.owner,
          words.cadence,
          words.state,
          words.newest,
          ...(isKeeper ? [words.change] : []),
        ].map((one) => one[locale]),
        rows: all.map(columnRow),
        empty: words.noColumns[locale],
      })}
      ${ownersTable(all, locale)}
      ${rowsTable({
        caption: words.rectify[locale],
        heads: [words.what, words.owner, words.column, words.where].map((one) => one[locale]),
        rows: toMend
          .slice(0, MOST_FINDINGS)
          .map(({ what, department, column, page }) => [
            what,
            department,
            column,
            page === '' ? '' : html`<a href="${url(page)}">${page}</a>`,
          ]),
        empty: words.clean[locale],
      })}
      ${rowsTable({
        caption: words.scans[locale],
        heads: [words.scanned, words.score, words.pack, words.coverage, words.report].map((one) => one[locale]),
        rows: scans.map((row) => [
          row.as_of,
          scoreText(row, locale),
          `${row.scan.pack.id} ${row.scan.pack.version}`,
          `${(row.scan.score.coverage * 100).toFixed(1)} %`,
          html`<a href="${url(`/api/v1/desk/scans/${row.id}`)}">report.json</a>`,
        ]),
        empty: words.noScans[locale],
      })}
      ${
        isKeeper
          ? html`${actForm({
              ...form,
              ...kept('add', nothingTyped),
              action: `${PATH}/${id}/columns`,
              fields: columnFields(options),
              label: words.addColumn,
              prefix: 'new',
            })}`
          : ''
      }
      ${
        isOffice
          ? html`${actForm({
              ...form,
              ...kept('site', typedSite(site)),
              action: `${PATH}/${id}`,
              fields: siteFields(options),
              label: words.correct,
              prefix: 'site',
            })}${actForm({
              ...form,
              ...kept('close', nothingTyped),
              action: `${PATH}/${id}/close`,
              fields: closeFields,
              label: words.close,
              prefix: 'close',
            })}`
          : ''
      }
      ${timeline(events, acts, locale)}`;
    return deskPage(c, { title: site.name, path: PATH, body, problems, status });
  }

  const again =
    (c: Context<StaffEnv>, id: string, at: NonNullable<Again['at']>) =>
    (typed: Typed, problems: readonly Problem[], status: 409 | 422): Promise<Response> =>
      show(c, id, { typed, problems, status, at });

  desk.get(`${PATH}/:id`, (c) => show(c, c.req.param('id')));
  desk.post(`${PATH}/:id`, (c) => {
    const id = c.req.param('id');
    const work = (typed: Typed) => correctSite(office, actorOf(c.var.staff), id, typed, expectedSeq(typed));
    return onForm(c, work, { done: `${PATH}/${id}`, again: again(c, id, 'site') });
  });
  desk.post(`${PATH}/:id/close`, (c) => {
    const id = c.req.param('id');
    const work = (typed: Typed) => closeSite(office, actorOf(c.var.staff), id, typed, expectedSeq(typed));
    return onForm(c, work, { done: PATH, again: again(c, id, 'close') });
  });
  desk.post(`${PATH}/:id/columns`, (c) => {
    const siteId = c.req.param('id');
    const work = (typed: Typed) => setColumn(office, actorOf(c.var.staff), { siteId, seq: expectedSeq(typed) }, typed);
    return onForm(c, work, { done: `${PATH}/${siteId}`, again: again(c, siteId, 'add') });
  });
}
