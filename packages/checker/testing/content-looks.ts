import { readFileSync } from 'node:fs';
import type { Measure } from '@gongkai/model';
import type { Check } from '../src/checks/check.ts';
import type { SiteFacts } from '../src/facts/facts.ts';
import type { Sought } from '../src/facts/inspect/absence.ts';
import { guides, type GuideSubject } from '../src/facts/inspect/guides.ts';
import type { Inspected, Inspection } from '../src/facts/inspect/inspection.ts';
import { listFiles, listings, listNamed, serviceNet, type ListSubject } from '../src/facts/inspect/listings.ts';
import { listRoles, type ListRole } from '../src/facts/listings/roles.ts';
import { answerOf, bothInspected, inspectedOf, inspectSource, measureInspected, type Looked } from './inspected.ts';

const URL_OF_PAGE = 'http://h/list.html';

/** What an inspection reads in a page. */
export const readBy = <F>(inspection: Inspection<F>, html: string, data?: unknown, url = URL_OF_PAGE): F =>
  inspection.read(answerOf(html, { url }), { key: url, url, ...(data !== undefined && { data }) }, inspectSource());

/** A subject looked at so many times, each time with the same page. */
export const lookedAt = <F>(
  inspection: Inspection<F>,
  html: string,
  {
    data,
    url = URL_OF_PAGE,
    looks = 2,
  }: { readonly data?: unknown; readonly url?: string; readonly looks?: number } = {},
): Looked<F> => [url, Array.from({ length: looks }, () => readBy(inspection, html, data, url)), data];

/** Whether lists are named on the site: an address for those that are, `looks` looks without one for all others. */
export function named(urls: Readonly<Partial<Record<ListRole, string>>>, looks = 2): readonly Inspected[] {
  return listRoles.map((role) => {
    const url = urls[role];
    const fact: Sought = { pages: 20, found: url === undefined ? [] : [{ text: role, url, place: 'nav' }] };
    return inspectedOf(listNamed[role], [['http://h/', Array.from({ length: looks }, () => fact)]]);
  });
}

/** A site that names one list, on a page with this html. */
export function listSite(role: ListRole, html: string, looks = 2): Inspected {
  const data: ListSubject = { roles: [role], name: role };
  const pages = inspectedOf(listings, [lookedAt(listings, html, { data, looks })]);
  return bothInspected(...named({ [role]: URL_OF_PAGE }), pages, inspectedOf(listFiles, []));
}

/** A site without any list. `net`: it leads to a service net. */
export function listlessSite(looks = 2, net = false): Inspected {
  const found: Sought['found'] = net ? [{ text: 'net', url: 'http://net/', place: 'home' }] : [];
  return bothInspected(
    ...named({}, looks),
    inspectedOf(serviceNet, [['http://h/', Array.from({ length: looks }, () => ({ pages: 20, found }))]]),
    inspectedOf(listings, []),
    inspectedOf(listFiles, []),
  );
}

/** A site whose sampled guides are these pages. */
export const guideSite = (pages: readonly string[], from: GuideSubject['from'] = 'service', looks = 2): Inspected =>
  inspectedOf(
    guides,
    pages.map((html, at) =>
      lookedAt(guides, html, { url: `http://h/bszn/${at}.html`, looks, data: { from, name: `item ${at}` } }),
    ),
  );

/** A measure in one line: examined, findings as `kind state`, what is open; or the state and its reason. */
export function told(
  check: Check,
  inspected: Inspected | undefined,
  given: Partial<SiteFacts> = {},
  params: Readonly<Record<string, unknown>> = {},
): string {
  const got: Measure = measureInspected(check, { ...given, ...(inspected && { inspected }) }, params);
  if (got.state !== 'measured') return `${got.state} ${got.reason}`;
  const findings = got.findings.map(({ kind, state }) => `${kind} ${state}`);
  const open = (got.open ?? []).map(({ reason, count }) => `open ${reason} ${count}`);
  return [got.examined, ...findings, ...open].join('; ');
}

/** A table as html, the first row its head. */
export const table = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  `<table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/** Pages of the content checks' fixtures, by name. */
export const pages: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('./content-pages.json', import.meta.url), 'utf8'),
);
