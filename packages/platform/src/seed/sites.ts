import { Fault, type Day } from '@gongkai/model';
import { dayOf } from '../day-of.ts';
import { systemActor, type Office } from '../office.ts';
import type { Actor } from '../audit/chain.ts';
import type { ActResult } from '../records/act-result.ts';
import { publishGuide, saveGuide } from '../registers/guide/index.ts';
import { enterScore, enterYear, importScan, registerSite, setColumn } from '../registers/site/index.ts';
import seed from './sites.json' with { type: 'json' };

const cityOffice: Actor = { id: systemActor.id, role: 'office', department: 'city' };
const DAY_MS = 86_400_000;
const typed = (values: Readonly<Record<string, string>>) => ({ values, lists: {} });

function idOf(result: ActResult, what: string): string {
  if (result.kind === 'done') return result.id;
  throw new Fault(
    'seed.site',
    `${what} ${'problems' in result ? result.problems.map(({ code, at }) => code + at).join() : result.kind}`,
  );
}

type Column = readonly [
  kind: string,
  name: string,
  path: string,
  owner: string,
  cadence: string,
  state: string,
  newest: string,
];
type DemoSite = (typeof seed.sites)[number];

/** A checker's report of a demo site, as `gongkai scan` would have written it three days ago. */
function reportOf(site: DemoSite, columns: readonly Column[], asOf: Day): object {
  const { url, name, idCode, organKind, score = [], completeness = [], findings = [] } = site;
  return {
    schema: 'gongkai-report/1',
    site: { url, name, code: idCode, organKind },
    run: {
      id: `demo-${idCode}`,
      asOf,
      startedAt: `${asOf}T02:00:00+08:00`,
      finishedAt: `${asOf}T03:10:00+08:00`,
      tool: 'demo',
    },
    pack: { id: 'jiangyin-2018', version: '1.0.0' },
    score: { total: score[0], max: score[1], coverage: 0.8125, outcome: 'passed' },
    completeness: { n: completeness[0], m: completeness[1], missing: [] },
    columns: columns.map(([kind, title, path, , , state, newest]) => ({
      name: title,
      class: kind,
      url: path === '' ? '' : `${url}${path}`,
      items: state === 'live' ? 12 : state === 'stale' ? 5 : 0,
      newest: newest > asOf ? asOf : newest,
      kind: state,
      required: true,
    })),
    findings: findings.map(([check, kind, path = '', detail, detailEn], at) => ({
      id: `F000${String(at + 1)}`,
      check,
      kind,
      state: 'fail',
      subject: `${url}${path}`,
      page: `${url}${path}`,
      detail,
      detailEn,
      places: 1,
    })),
    links: {
      checked: 640,
      broken: findings.filter(([check]) => check?.startsWith('links.')).map(() => ({ owner: 'own' })),
    },
  };
}

/** Sites with their columns and what the checker found: some columns lie, one is not there, one site was never looked at. */
export async function seedSites(office: Office): Promise<void> {
  const asOf = dayOf(new Date(office.now().getTime() - 3 * DAY_MS));
  const rows = await office.store.read.selectFrom('department').select(['id', 'code', 'kind']).execute();
  const ids = new Map(rows.map(({ id, code, kind }) => [kind === 'city' ? 'city' : code, id]));
  for (const site of seed.sites) {
    const { name, url, department, organKind, idCode } = site;
    const columns = site.columns as unknown as readonly Column[]; // rows of the texts beside, seven cells each
    const given = {
      name,
      url,
      department: ids.get(department) ?? '',
      organKind,
      level: organKind === 'town' ? 'town' : 'county',
      idCode,
    };
    const siteId = idOf(await registerSite(office, cityOffice, typed(given)), name);
    for (const [kind, title, path, owner, cadence] of columns) {
      const row = {
        name: title,
        class: kind,
        url: path === '' ? '' : `${url}${path}`,
        department: ids.get(owner) ?? '',
        cadence,
        keyField: path.includes('zdly') ? 'yes' : '',
      };
      idOf(await setColumn(office, cityOffice, { siteId }, typed(row)), title);
    }
    if (site.score === undefined) continue;
    const imported = await importScan(office, cityOffice, Buffer.from(JSON.stringify(reportOf(site, columns, asOf))));
    if (imported.kind !== 'done')
      throw new Fault('seed.scan', imported.problems.map(({ code, at }) => code + at).join());
  }
}

/** What openness weighed in last year’s assessment, and what departments were given. */
export async function seedPerformance(office: Office): Promise<void> {
  const { full, basis, scores } = seed.performance;
  const year = String(Number(dayOf(office.now()).slice(0, 4)) - 1);
  const rows = await office.store.read.selectFrom('department').select(['id', 'code', 'name']).execute();
  const departments = Object.fromEntries(rows.map(({ id, name }) => [id, { zh: name, en: name }]));
  idOf(await enterYear(office, cityOffice, typed({ year, full, basis: basis.replace('{year}', year) })), year);
  for (const [code = '', score = '', note = ''] of scores) {
    const department = rows.find((row) => row.code === code)?.id ?? '';
    idOf(await enterScore(office, cityOffice, departments, typed({ year, department, score, note })), code);
  }
}

/** Guides of four organs; one of them was changed and published a second time, one change waits for the head. */
export async function seedGuides(office: Office): Promise<void> {
  const { reason, moved, ...texts } = seed.guide;
  for (const [organ, [address = '', phone = '', fax = '', internet = '']] of Object.entries(seed.guides)) {
    const department = await office.store.read
      .selectFrom('department')
      .select(['code', 'name'])
      .where((eb) => (organ === 'city' ? eb('kind', '=', 'city') : eb('code', '=', organ)))
      .executeTakeFirstOrThrow();
    const fields = { ...texts, office: department.name, address, phone, fax, internet };
    const which = { organ: department.code };
    const save = async (given: Readonly<Record<string, string>>): Promise<string> =>
      idOf(await saveGuide(office, cityOffice, which, typed({ ...fields, ...given })), organ);
    await save({ reason });
    idOf(await publishGuide(office, cityOffice, which), organ);
    if (organ === 'mzj') {
      await save({ reason: moved, address: address.replace('206', '208') });
      idOf(await publishGuide(office, cityOffice, which), organ);
    }
    if (organ === 'zjj') await save({ reason: moved, address: address.replace('402', '410') });
  }
}
