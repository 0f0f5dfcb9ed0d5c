import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Report, ReportFinding } from '@gongkai/model';
import { readDepartment } from '../seeds/serve/content.ts';
import { pagesOf, readFaults, type Faults, type LinkFault } from '../seeds/serve/faults.ts';
import { seedDay, seedIds, serveSeeds, type SeedId, type Served, type ServedSeeds } from '../seeds/serve/serve.ts';

/** The checks against the world: each demo site is scanned by the command, and found = listed, none more, none less. */

const cli = fileURLToPath(new URL('../packages/checker/src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gongkai-sites-'));
const reports = new Map<SeedId, Report>();
let seeds: ServedSeeds;

before(async () => {
  seeds = await serveSeeds();
  await Promise.all(
    seeds.sites.map(async (served) => {
      reports.set(served.id, await scan(served));
    }),
  );
});
after(async () => {
  await seeds.close();
  rmSync(folder, { recursive: true, force: true });
});

async function scan({ id, site }: Served): Promise<Report> {
  const file = join(folder, `${id}.json`);
  const out = join(folder, id);
  writeFileSync(file, JSON.stringify(site));
  const loopback = ['--allow-private', '127.0.0.0/8', '--rate', 'max', '--confirm-gap', '0'];
  const asked = ['scan', file, '--pack', 'jiangyin-2018', '--as-of', seedDay, '--out', out, '--json', ...loopback];
  const child = spawn(process.execPath, ['--conditions=source', cli, ...asked], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (part) => (complaint += String(part)));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  assert.ok(code === 0 || code === 1 || code === 3, `${id}: exit ${code}\n${complaint}`);
  return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
}

/** Nouns of the checks whose findings `faults.json` lists by check. */
const ofContent: readonly string[] = [
  'catalogue',
  'list',
  'service',
  'guide',
  'platform',
  'leaders',
  'consult',
  'messages',
  'reply',
  'interview',
  'openday',
  'participation',
  'hotline',
  'respond',
];

interface Case {
  readonly id: SeedId;
  readonly served: Served;
  readonly report: Report;
  readonly faults: Faults;
}

function caseOf(id: SeedId): Case {
  const served = seeds.sites.find((one) => one.id === id);
  const report = reports.get(id);
  assert.ok(served && report);
  return { id, served, report, faults: readFaults(id) };
}

/** Pages of the site that its own tree holds, as paths. */
const htmlPages = ({ served }: Case): readonly string[] =>
  [...served.pages.pages]
    .filter(([, { type, status }]) => type === 'text/html' && status === 200)
    .map(([path]) => path);

const pathOf = ({ served }: Case, url: string): string => readable(url.replace(served.url.slice(0, -1), ''));

/** An address as people read it; one in another encoding, as of a tag page of a GBK site, stays as it is. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

for (const id of seedIds) {
  test(`${id}: broken links found = listed`, () => {
    const one = caseOf(id);
    const { links } = one.faults;
    const absolute = (faults: readonly LinkFault[], origin: string): readonly string[] =>
      faults.map(({ url }) => (url.startsWith('http') ? url : origin + url));
    const found = (owner: 'own' | 'external'): readonly string[] =>
      [
        ...new Set(one.report.links.broken.filter((link) => link.owner === owner).map(({ url }) => readable(url))),
      ].toSorted();
    const origin = one.served.url.slice(0, -1);
    assert.deepEqual(found('own'), absolute(links.own, origin).toSorted());
    assert.deepEqual(
      found('external'),
      [...absolute(links.external, seeds.other), ...absolute(links.private, '')].toSorted(),
    );
  });

  test(`${id}: every broken link is reported on every page it stands on`, () => {
    const one = caseOf(id);
    for (const fault of one.faults.links.own.filter(({ on }) => on !== 'every page')) {
      const places = one.report.links.broken.filter(({ url }) => pathOf(one, url) === fault.url);
      const pages = [...new Set(places.map(({ page }) => pathOf(one, page)))].toSorted();
      assert.deepEqual(pages, pagesOf(id, one.served.pages, fault, htmlPages(one)), fault.url);
    }
  });

  test(`${id}: columns missing, empty and stale = listed`, () => {
    const { report, faults } = caseOf(id);
    const names = (kind: string): readonly string[] =>
      report.columns
        .filter((column) => column.kind === kind)
        .map(({ name }) => name)
        .toSorted();
    assert.deepEqual([...report.completeness.missing].toSorted(), [...faults.columns.missing].toSorted());
    assert.deepEqual(names('empty'), faults.columns.empty.toSorted());
    assert.deepEqual(names('stale'), faults.columns.stale.toSorted());
    assert.deepEqual([report.completeness.n, report.completeness.m], [faults.columns.n, faults.columns.m]);
  });

  test(`${id}: its search is judged as listed`, () => {
    const { report, faults } = caseOf(id);
    const failed = new Set(failures(report, 'search.').map(({ check }) => check));
    const expected = {
      works: [],
      'finds nothing': ['search.known-item', 'search.no-result-help'],
      'ignores the query': ['search.nonsense'],
    };
    assert.deepEqual([...failed].toSorted(), expected[faults.search]);
    const open = report.run.unmeasured.filter(
      ({ check, reason }) => check.startsWith('search.') && reason !== 'tool.planned',
    );
    // an engine that answers everything alike proves nothing about a known item
    assert.deepEqual(
      open.map(({ check }) => check),
      faults.search === 'ignores the query' ? ['search.known-item'] : [],
    );
  });

  test(`${id}: what its pages say = listed`, () => {
    const one = caseOf(id);
    const compared = new Set(seedIds.flatMap((site) => Object.keys(readFaults(site).content)));
    const found = (check: string): readonly string[] =>
      failures(one.report, check)
        .filter((finding) => finding.check === check)
        .map(({ kind, subject }) => `${kind} ${pathOf(one, subject)}`)
        .toSorted();
    for (const check of compared) assert.deepEqual(found(check), (one.faults.content[check] ?? []).toSorted(), check);
  });

  test(`${id}: axe rules found on each template = listed`, () => {
    const one = caseOf(id);
    const rules = new Map<string, Set<string>>();
    for (const finding of failures(one.report, 'a11y.axe')) {
      const kind = templateOf(one, finding.page);
      rules.set(kind, (rules.get(kind) ?? new Set()).add(finding.kind));
    }
    const found = Object.fromEntries([...rules].map(([kind, all]) => [kind, [...all].toSorted()]));
    const listed = Object.fromEntries(Object.entries(one.faults.a11y).filter(([, all]) => all.length > 0));
    assert.deepEqual(found, listed);
  });

  test(`${id}: what the browser shows = listed`, () => {
    const { report, faults } = caseOf(id);
    const found = new Set(failures(report, 'render.ok').map(({ kind }) => kind));
    assert.deepEqual([...found].toSorted(), faults.render);
  });

  test(`${id}: what checks of content find = listed`, () => {
    const { report, faults } = caseOf(id);
    const found = new Map<string, string[]>();
    for (const { check, kind } of failures(report, ''))
      if (ofContent.some((noun) => check.startsWith(`${noun}.`))) found.set(check, [...(found.get(check) ?? []), kind]);
    const kinds = Object.fromEntries([...found].map(([check, all]) => [check, all.toSorted()]));
    assert.deepEqual(kinds, faults.checks);
  });

  test(`${id}: every fault has two looks behind it`, () => {
    const thin = failures(caseOf(id).report, '').filter(({ observations }) => observations.length < 2);
    assert.deepEqual(
      thin.map(({ check, subject }) => `${check} ${subject}`),
      [],
    );
  });
}

const failures = (report: Report, check: string): readonly ReportFinding[] =>
  report.findings.filter((finding) => finding.state === 'fail' && finding.check.startsWith(check));

/** Which printed template a page comes from: home, article, section (a column of columns), or list. */
function templateOf(one: Case, url: string): string {
  const path = pathOf(one, url);
  const { pages } = one.served;
  const department = readDepartment(one.id);
  if (path === '/') return 'home';
  if (department.articles.some((article) => pages.addressOf(article) === path)) return 'article';
  const column = department.columns.find((each) => pages.columnAddress(each) === path);
  return column?.form === 'section' && 'section' in one.faults.a11y ? 'section' : 'list';
}

test('the three scores come out in the order of care', () => {
  const [good, middling, neglected] = seedIds.map((id) => reports.get(id)?.score.total ?? 0);
  assert.ok((good ?? 0) > (middling ?? 0) && (middling ?? 0) > (neglected ?? 0), `${good} ${middling} ${neglected}`);
});
