import { createHash, randomUUIDv7 } from 'node:crypto';
import type { DatasetFrequency, DatasetLicence, DatasetTheme } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import { keepBytes } from '../../files/keep-bytes.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { closedProblems } from '../../records/closed.ts';
import { recordEvent } from '../../records/events.ts';
import { publish, withdraw } from '../../records/published.ts';
import { readData } from '../../sheets/read-data.ts';
import { filesOfContent } from './content.ts';
import { faultProblem } from './fault-words.ts';
import { datasetFields, uploadFields, withdrawFields } from './fields.ts';
import {
  addDataset,
  addSource,
  addVersion,
  changeDataset,
  datasetExists,
  datasetSeen,
  sourceOf,
  versionsOf,
  type DatasetRow,
} from './repo.ts';
import { dictionaryProblems, isDatasetId, readDictionary, wrong } from './rules.ts';

export const DATASET = 'dataset';
const MOST_BYTES = 10 * 1_048_576;

/** Describes a dataset; it holds nothing yet. */
export const enterDataset = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    if (actor.role === 'auditor') return forbidden;
    const closed = await closedProblems(tx, actor.department);
    if (closed.length > 0) return invalid(closed);
    const given = readFields(datasetFields, typed);
    if (!given.ok) return invalid(given.problems);
    const { id = '', title = '', description = '', contact = '' } = given.values;
    if (!isDatasetId(id)) return invalid([wrong('id', '/id')]);
    if (await datasetExists(tx, id)) return invalid([wrong('taken', '/id')]);
    await addDataset(tx, {
      id,
      department_id: actor.department,
      title,
      description,
      theme: given.values['theme'] as DatasetTheme, // readFields knows the options
      licence: given.values['licence'] as DatasetLicence, // as above
      frequency: given.values['frequency'] as DatasetFrequency, // as above
      contact,
      state: 'draft',
      current_version: null,
      created_at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, { entity: DATASET, id, act: 'enter', data: { title } });
    return done(id);
  });

interface Aimed {
  readonly id: string;
  readonly typed: Typed;
  readonly expectSeq?: number | undefined;
}

const onDataset = (
  office: Office,
  actor: Actor,
  { id, expectSeq }: Aimed,
  work: (tx: Tx, row: DatasetRow) => Promise<ActResult>,
): Promise<ActResult> => {
  const sight = { role: actor.role, departmentId: actor.department };
  return actOn(office, { entity: DATASET, id, expectSeq, find: (tx) => datasetSeen(tx, sight, id) }, async (tx, row) =>
    actor.role === 'auditor' ? forbidden : work(tx, row),
  );
};

/** Takes a file in: read whole, every column explained, every cell what its column says; else nothing is kept. */
export async function uploadVersion(
  office: Office,
  actor: Actor,
  aimed: Aimed,
  bytes: Uint8Array | undefined,
): Promise<ActResult> {
  if (!bytes || bytes.length === 0) return invalid([wrong('file', '/file')]);
  if (bytes.length > MOST_BYTES) return invalid([wrong('large', '/file', { most: MOST_BYTES / 1_048_576 })]);
  const given = readFields(uploadFields, aimed.typed);
  const data = await readData(bytes);
  const dictionary = readDictionary(given.ok ? (given.values['dictionary'] ?? '') : '');
  const problems = [
    ...(given.ok ? [] : given.problems),
    ...(data.ok ? [] : [faultProblem(data.fault)]),
    ...(dictionary.ok ? [] : [dictionary.problem]),
  ];
  if (!data.ok || !dictionary.ok || problems.length > 0) return invalid(problems);
  const { table } = data;
  const unfit = dictionaryProblems(table.columns, table.rows, dictionary.entries);
  if (unfit.length > 0) return invalid(unfit);
  const content = { columns: table.columns, rows: table.rows };
  await keepBytes(office.filesDir, bytes); // before the row that names it; what stays unnamed goes after a day
  const byName = new Map(dictionary.entries.map((entry) => [entry.name, entry]));
  return onDataset(office, actor, aimed, async (tx, row) => {
    const [last] = await versionsOf(tx, row.id);
    const version = (last?.version ?? 0) + 1;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const at = office.now().toISOString();
    await addSource(tx, { id: randomUUIDv7(), sha256, size: bytes.length, owner: sourceOf(row.id, version), at });
    await addVersion(tx, {
      dataset_id: row.id,
      version,
      source_sha256: sha256,
      source_format: table.format,
      encoding: table.encoding,
      row_count: table.rows.length,
      columns: JSON.stringify(table.columns.map((name) => byName.get(name))),
      content: JSON.stringify(content),
      files: JSON.stringify(filesOfContent(content)),
      by_actor: actor.id,
      issued_on: dayOf(office.now()),
      at: office.now().toISOString(),
    });
    const { format, rows, columns } = table;
    await recordEvent(tx, office, actor, {
      entity: DATASET,
      id: row.id,
      act: 'upload',
      data: { version, format, rows: rows.length, columns: columns.length, sha256 },
    });
    return done(row.id);
  });
}

/** Opens the latest version to everybody; by the head or the city office. */
export const publishDataset = (office: Office, actor: Actor, aimed: Aimed): Promise<ActResult> =>
  onDataset(office, actor, aimed, async (tx, row) => {
    if (actor.role === 'clerk') return forbidden;
    const [last] = await versionsOf(tx, row.id);
    if (!last) return invalid([wrong('version', '')]);
    await changeDataset(tx, row.id, { state: 'published', current_version: last.version });
    await publish(tx, office.store.engine, {
      kind: 'dataset',
      id: row.id,
      title: row.title,
      text: row.description,
      url: `/open/data/${row.id}`,
      departmentId: row.department_id,
      on: dayOf(office.now()),
    });
    await recordEvent(tx, office, actor, {
      entity: DATASET,
      id: row.id,
      act: 'publish',
      data: { version: last.version },
    });
    return done(row.id);
  });

/** Takes a dataset back, with a reason; its versions stay in the register. */
export const withdrawDataset = (office: Office, actor: Actor, aimed: Aimed): Promise<ActResult> =>
  onDataset(office, actor, aimed, async (tx, row) => {
    const given = readFields(withdrawFields, aimed.typed);
    if (actor.role === 'clerk' || row.state !== 'published') return forbidden;
    if (!given.ok) return invalid(given.problems);
    await changeDataset(tx, row.id, { state: 'withdrawn' });
    await withdraw(tx, office.store.engine, 'dataset', row.id);
    const reason = given.values['reason'] ?? '';
    await recordEvent(tx, office, actor, { entity: DATASET, id: row.id, act: 'withdraw', reason });
    return done(row.id);
  });
