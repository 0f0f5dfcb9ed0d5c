import { Fault, type Day } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import type { ActResult } from '../records/act-result.ts';
import { systemActor, type Office } from '../office.ts';
import {
  decideOne,
  importList,
  importReference,
  issueList,
  itemFields,
  listHeads,
  openMobile,
  openPoint,
  openVersion,
  planDeadlines,
  propose,
  waiting,
  type RegisterList,
} from '../registers/lists/index.ts';
import { csvOf } from '../views/csv.ts';
import seed from './lists.json' with { type: 'json' };

const { texts } = seed;
const DAY_MS = 86_400_000;
type Row = Readonly<Record<string, string>>;
const cityOffice: Actor = { id: systemActor.id, role: 'office', department: 'city' };
const told = (value: string | number | null | undefined | readonly string[]): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Every seventh item is left incomplete, so that the desk has something to say. */
const guide = (n: number): Row =>
  n % 7 === 3
    ? { scope: texts.scope }
    : {
        scope: texts.scope,
        acceptedBy: texts.window,
        flow: texts.flow,
        materials: texts.materials,
        dayKind: texts.days,
        fees: texts.noFee,
        agencies: texts.none,
        place: texts.place,
        hours: texts.hours,
        complaint: texts.complaint,
      };

const powers = (): readonly Row[] =>
  seed.powers.map(([department, code, name, kind, basis, online, face, statutory, promised], n) => ({
    ...guide(n),
    code: told(code),
    name: told(name),
    department: told(department),
    kind: told(kind),
    basis: told(basis),
    online: told(online),
    faceToFace: told(face),
    statutoryDays: told(statutory),
    promisedDays: told(promised),
    levels: texts.county,
    duties: texts.duties,
    liability: texts.liability,
  }));
const services = (): readonly Row[] =>
  seed.services.map(([department, code, name, ownerKind, owner, basis, online, face, promised, phone], n) => ({
    ...guide(n),
    code: told(code),
    name: told(name),
    department: told(department),
    ownerKind: told(ownerKind),
    owner: told(owner),
    basis: told(basis),
    online: told(online),
    faceToFace: told(face),
    promisedDays: told(promised),
    phone: told(phone),
    levels: department === 'hsz' ? texts.town : texts.county,
  }));
const items = (): readonly Row[] =>
  seed.catalogue.map(([department, code, name, content, timeLimit, attribute, stage, reason], n) => {
    const [post = '', authority = '', procedure = '', term = ''] = n % 4 === 1 ? [] : texts.rules;
    return {
      code: told(code),
      name: told(name),
      department: told(department),
      subject: n % 9 === 7 ? '' : told(department),
      content: told(content).split(';').join(' \u00b6 '),
      timeLimit: told(timeLimit),
      way: attribute === texts.onRequest ? texts.wayRequest : texts.way,
      channels: texts.channels,
      attribute: told(attribute),
      reason: told(reason),
      reasonCode: reason === '' ? '' : 'E15',
      stage: told(stage),
      audience: texts.all,
      levels: department === 'hsz' ? texts.town : texts.county,
      basis: texts.regulation,
      post,
      authority,
      procedure,
      term,
    };
  });

/** Three lists with their history: first taken in by file, then adjusted, one cancelled, two that wait for a head. */
export async function seedLists(office: Office, heads: ReadonlyMap<string, string>): Promise<void> {
  const now = office.now().getTime();
  const before = (days: number): Day => dayOf(new Date(now - days * DAY_MS));
  const names = new Map(
    (await office.store.read.selectFrom('department').select(['code', 'name']).execute()).map(({ code, name }) => [
      code,
      name,
    ]),
  );
  await done(planDeadlines(office, cityOffice));
  for (const [list, rows] of [
    ['power', powers()],
    ['service', services()],
    ['catalogue', items()],
  ] as const) {
    const { fields, heads: first } = listHeads(list);
    const cells = rows.map((row) =>
      fields.map((field) => (field === 'subject' ? (names.get(row[field] ?? '') ?? '') : (row[field] ?? ''))),
    );
    const report = await importList(office, cityOffice, {
      list,
      departmentId: 'city',
      bytes: Buffer.from(csvOf([first, ...cells])),
      mode: 'all',
      reason: texts.first,
      legalBasis: '',
      effectiveOn: before(600),
    });
    if (report.saved !== 'in-force') throw new Fault('seed.lists', JSON.stringify(report).slice(0, 2000));
  }
  for (const [list, code, field, value, reason, basis] of texts.changes)
    await change(
      office,
      cityOffice,
      { list: listOf(list), code: told(code), reason: told(reason), basis: told(basis), on: before(120) },
      { [told(field)]: told(value) },
    );
  const [list, gone = '', why = '', law = ''] = texts.cancel;
  await change(
    office,
    cityOffice,
    { list: listOf(list), code: gone, reason: why, basis: law, on: before(45), isCancelling: true },
    {},
  );
  await waitingChanges(office, { id: systemActor.id, role: 'clerk', department: 'mzj' }, before(-10));
  const renamed: Readonly<Record<string, string>> = texts.provinceNames;
  const province = seed.powers.map(([, code, name]) => [told(code), renamed[told(code)] ?? told(name)]);
  const bytes = Buffer.from(csvOf([listHeads('power').heads.slice(0, 2), ...province.slice(0, -1)]));
  await importReference(office, cityOffice, 'power', bytes);
  for (const [department = '', name = '', kind = '', url = '', codes = ''] of texts.mobile)
    await done(
      openMobile(office, cityOffice, {
        values: { department, name, kind, url, codes, openedOn: before(300) },
        lists: {},
      }),
    );
  for (const [department = '', name, level, place, phone, codes] of texts.points) {
    const values = {
      department: told(department),
      name: told(name),
      level: told(level),
      place: told(place),
      phone: told(phone),
      hours: texts.hours,
      codes: [codes].flat().join(' '),
      openedOn: before(400),
    };
    await done(openPoint(office, cityOffice, { values, lists: {} }));
  }
  for (const [department = '', issuedOn = ''] of texts.issued) {
    const result = await issueList(
      office,
      { id: heads.get(department) ?? systemActor.id, role: 'head', department },
      { list: 'catalogue', departmentId: department },
      { values: { issuedOn }, lists: {} },
    );
    if (result.kind !== 'done' && result.kind !== 'invalid') throw new Fault('seed.lists', department);
  }
}

interface Changing {
  readonly list: RegisterList;
  readonly code: string;
  readonly reason: string;
  readonly basis: string;
  readonly on: Day;
  readonly isCancelling?: boolean;
}
const listOf = (text: unknown): RegisterList => (text === 'power' || text === 'service' ? text : 'catalogue');

/** Asks for a change as the form of the desk does, with what the item says already. */
async function ask(
  office: Office,
  actor: Actor,
  { list, code, reason, basis, on, isCancelling = false }: Changing,
  fields: Row,
): Promise<void> {
  const open = await openVersion(office.store.read, list, code);
  const had: Row = { ...open?.fields, name: open?.name ?? '', ...fields };
  const several = itemFields[list].filter(({ kind }) => kind === 'choices').map(({ name }) => name);
  const typed = {
    values: { ...had, changeReason: reason, legalBasis: basis, effectiveOn: on },
    lists: Object.fromEntries(several.map((name) => [name, (had[name] ?? '').split(' ').filter((key) => key !== '')])),
  };
  await done(propose(office, actor, { list, ...(open && { code }), isCancelling }, typed));
}

async function change(office: Office, actor: Actor, changing: Changing, fields: Row): Promise<void> {
  await ask(office, actor, changing, fields);
  const [asked] = await waiting(office.store.read, { role: 'office', departmentId: '' }, changing);
  await done(decideOne(office, actor, asked?.id ?? '', { act: 'approve' }));
}

/** One change and one new power that wait for their head. */
async function waitingChanges(office: Office, clerk: Actor, on: Day): Promise<void> {
  const [list, code = '', field = '', value = '', reason = ''] = texts.pending;
  await ask(office, clerk, { list: listOf(list), code, reason, basis: '', on }, { [field]: value });
  const [newCode = '', name = '', , basis = '', why = ''] = texts.pendingNew;
  await ask(
    office,
    clerk,
    { list: 'power', code: newCode, reason: why, basis, on },
    { code: newCode, name, kind: 'confirmation', basis },
  );
}

async function done(result: Promise<ActResult>): Promise<void> {
  const got = await result;
  if (got.kind !== 'done')
    throw new Fault('seed.lists', 'problems' in got ? got.problems.map(({ code, at }) => code + at).join() : got.kind);
}
