import { say, type Locale } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { withElement } from '../../public/element.ts';
import { openPage } from '../../public/page.ts';
import { activeDepartments } from '../../staff/departments.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { askedPage, originOf, pageAddress, type AskedPage } from './asked.ts';
import { itemFields, labelOf, orderOf, secretFields } from './fields.ts';
import { percentOf } from './percent.ts';
import { filterForm } from './filter-form.ts';
import { changeWords, words } from './public.words.ts';
import { changesOf, inForce, versions } from './repo.ts';
import { mobileKindWords } from './mobile-acts.ts';
import { points, mobiles } from './repo-desk.ts';
import { changesBetween, isFilled, linesOf, owed, shareOf, type RegisterList } from './rules.ts';
import { itemPath, shownItems } from './shown.ts';
import { isDays, valueText, valueView } from './value-view.ts';

const PAGE = 100;
const paths: Readonly<Record<RegisterList, string>> = {
  power: '/open/lists/power',
  service: '/open/lists/service',
  catalogue: '/open/catalogue',
};
/** What makes more of each list where there is script; the catalogue is read out of the page's own table. */
const around = (list: RegisterList, { query, offset }: AskedPage): Parameters<typeof withElement>[1] =>
  list === 'catalogue'
    ? { tag: 'gk-catalogue' }
    : { tag: 'gk-power-list', list, src: `/api/v1${pageAddress(`/lists/${list}`, query, offset)}` };
/** What a row of each list says beside its code and name. */
const columns: Readonly<Record<RegisterList, readonly string[]>> = {
  power: ['kind', 'online', 'faceToFace'],
  service: ['kind', 'online', 'faceToFace'],
  catalogue: ['content', 'timeLimit', 'way', 'attribute'],
};

/** The three lists for everybody: found by department and word, each item with its guide and its adjustments. */
export function listsPages({ office }: RegisterTools): Hono {
  const pages = new Hono();
  const { read } = office.store;

  for (const list of ['power', 'service', 'catalogue'] as const)
    pages.get(paths[list], async (c) => {
      const locale = localeOf(c);
      const asked = await askedPage(c, office, list, PAGE);
      if (!asked) return refuse(c, refusals.unknown);
      const share =
        list === 'catalogue'
          ? undefined
          : shareOf(await inForce(read, { list, departmentId: asked.department?.id }, dayOf(office.now())));
      const table = rowsTable({
        caption: say(words.count, locale, { total: asked.total }),
        heads: [
          ...['name', 'code'].map((name) => labelOf(name)[locale]),
          words.department[locale],
          ...columns[list].map((name) => labelOf(name)[locale]),
        ],
        rows: asked.items.map(({ code, name, department, fields, isCancelled }) => [
          html`<a href="${url(itemPath(list, code))}">${name}</a
            >${isCancelled ? html` <strong>${words.cancelled[locale]}</strong>` : ''}`,
          code,
          department,
          ...columns[list].map((field) => valueText(list, field, linesOf(fields[field] ?? '').join('\uff1b'), locale)),
        ]),
        empty: words.none[locale],
      });
      const body = html`${filterForm(paths[list], asked, await activeDepartments(read), locale, list)}
        ${share ? html`<p class="figure">${say(words.share, locale, { ...share, percent: percentOf(share) })}</p>` : ''}${withElement(office.config.embedDir, around(list, asked), table)}
        <p class="pages">
          ${asked.offset > 0 ? html`<a href="${url(pageAddress(paths[list], asked.query, 0))}">${words.first[locale]}</a>` : ''}
          ${asked.next === undefined ? '' : html`<a rel="next" href="${url(pageAddress(paths[list], asked.query, asked.next))}">${words.next[locale]}</a>`}
        </p>`;
      return openPage(c, { title: words[list][locale], path: paths[list], body });
    });

  for (const list of ['power', 'service', 'catalogue'] as const)
    pages.get(`/open/lists/${list}/:code`, async (c) => {
      const locale = localeOf(c);
      const code = c.req.param('code');
      const [item] = await shownItems(read, { list, code }, dayOf(office.now()), originOf(c, office));
      if (!item) return refuse(c, refusals.unknown);
      const { fields } = item;
      // the kind of days is told with the days
      const shown = itemFields[list].filter(({ name }) => !secretFields.includes(name) && name !== 'dayKind');
      const unit = valueText(list, 'dayKind', fields['dayKind'] ?? '', locale);
      const must = new Set(owed[list]);
      const body = html`${factsList([
        [labelOf('code')[locale], code],
        [words.department[locale], item.department],
        [words.changedOn[locale], `${item.changedOn} (${say(words.version, locale, { version: item.version })})`],
        ...shown.map(({ name }): readonly [string, string | Markup | undefined] => [
          isDays(name) && unit !== '' ? words[name][locale] : labelOf(name)[locale],
          (fields[name] ?? '') === ''
            ? must.has(name) && !isFilled(name, fields)
              ? html`<em>${words.unfilled[locale]}</em>`
              : undefined
            : valueView(list, name, fields[name] ?? '', locale, unit),
        ]),
      ])}
      ${list === 'catalogue' ? '' : await nearby(code, locale)}${list === 'catalogue' ? '' : await byPhone(code, locale)}${await history(list, code, locale)}`;
      const title = item.isCancelled ? `${item.name} (${words.cancelled[locale]})` : item.name;
      return openPage(c, { title, path: paths[list], body });
    });

  async function nearby(code: string, locale: Locale): Promise<Markup> {
    const near = (await points(read)).filter(
      ({ codes, closed_on: closed }) => closed === null && listed(codes).includes(code),
    );
    return rowsTable({
      caption: words.points[locale],
      heads: [words.points[locale], labelOf('place')[locale], labelOf('phone')[locale], labelOf('hours')[locale]],
      rows: near.map(({ name, place, phone, hours }) => [name, place, phone, hours]),
      empty: words.noPoints[locale],
    });
  }

  async function byPhone(code: string, locale: Locale): Promise<Markup> {
    const open = (await mobiles(read)).filter(
      ({ codes, closed_on: closed }) => closed === null && listed(codes).includes(code),
    );
    return rowsTable({
      caption: words.mobile[locale],
      heads: [words.mobile[locale], words.department[locale]],
      rows: open.map(({ name, url: address, kind, department }) => [
        html`<a href="${url(address)}">${name}</a> <small>${mobileKindWords[kind][locale]}</small>`,
        department,
      ]),
      empty: words.noMobile[locale],
    });
  }

  async function history(list: RegisterList, code: string, locale: Locale): Promise<Markup> {
    const all = await versions(read, { list, code });
    const order = orderOf(list).filter((name) => !secretFields.includes(name));
    const today = dayOf(office.now());
    const changes = (await changesOf(read, list, code)).filter(({ effective_on: on }) => on <= today);
    return rowsTable({
      caption: words.history[locale],
      heads: [words.on[locale], words.what[locale], words.why[locale], words.differs[locale]],
      rows: changes.map(
        ({ effective_on: on, kind, reason, legal_basis: basis, from_version: from, to_version: to }) => {
          const after = all.find(({ version }) => version === to);
          const differ =
            kind === 'changed' && after
              ? changesBetween(
                  all.find(({ version }) => version === from),
                  after,
                  order,
                )
              : [];
          return [
            on,
            changeWords[kind][locale],
            basis === null ? reason : html`${reason}<br />${basis}`,
            differ.map(({ field }) => labelOf(field)[locale]).join(locale === 'zh' ? '\u3001' : ', '),
          ];
        },
      ),
      empty: words.noHistory[locale],
    });
  }
  return pages;
}

const listed = (codes: string): readonly string[] => JSON.parse(codes) as readonly string[]; // written by openPoint
