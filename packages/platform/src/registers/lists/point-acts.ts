import { randomUUIDv7 } from 'node:crypto';
import type { Day } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { pointLevels } from '../../db/tables/lists.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { isTheirs } from './change.ts';
import { openVersion } from './repo.ts';
import { addPoint, closePoint, pointOf } from './repo-desk.ts';
import { problem } from './rules.ts';

const entity = 'service_point';

/** The codes of items, as people type them. */
export const codesField: Field = {
  name: 'codes',
  kind: 'long',
  label: { zh: '受理的事项编码', en: 'Codes of the items accepted' },
  hint: { zh: '每行一个，或用空格隔开', en: 'One a line, or separated by spaces' },
  needed: true,
};

export const pointFields: readonly Field[] = [
  { name: 'name', kind: 'text', label: { zh: '服务点名称', en: 'Service point' }, needed: true },
  {
    name: 'level',
    kind: 'choice',
    label: { zh: '层级', en: 'Level' },
    options: {
      county: { zh: '市级', en: 'City' },
      town: { zh: '镇（街道）', en: 'Town' },
      village: { zh: '村（社区）', en: 'Village' },
    },
    needed: true,
  },
  { name: 'place', kind: 'text', label: { zh: '地址', en: 'Address' }, needed: true },
  { name: 'phone', kind: 'text', label: { zh: '电话', en: 'Phone' }, needed: true },
  { name: 'hours', kind: 'text', label: { zh: '受理时间', en: 'Opening hours' } },
  codesField,
  { name: 'openedOn', kind: 'day', label: { zh: '开始受理日期', en: 'Open since' }, needed: true },
];

/** The codes of a text, each once, and those of them that stand on neither list. */
export async function codesIn(
  tx: Tx,
  text: string,
): Promise<{ readonly wanted: readonly string[]; readonly unknown: readonly string[] }> {
  const wanted = [...new Set(text.split(/[\s,\uff0c;\uff1b\u3001]+/).filter((code) => code !== ''))];
  const unknown: string[] = [];
  for (const code of wanted)
    if (!(await openVersion(tx, 'service', code)) && !(await openVersion(tx, 'power', code))) unknown.push(code);
  return { wanted, unknown };
}

/** Enters where services are accepted near people (JY-106); every code it names stands on a list. */
export const openPoint = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role === 'auditor') return forbidden;
    const read = readFields(pointFields, typed);
    if (!read.ok) return invalid(read.problems);
    const named = (typed.values['department'] ?? '') === '' ? actor.department : (typed.values['department'] ?? '');
    const department = await departmentNamed(tx, named);
    if (!department || department.active !== 1) return invalid([problem('department', '/department')]);
    if (!isTheirs(actor, department.id)) return forbidden;
    const { name = '', level = '', place = '', phone = '', hours = '', codes = '', openedOn = '' } = read.values;
    const { wanted, unknown } = await codesIn(tx, codes);
    if (unknown.length > 0) return invalid([problem('point-codes', '/codes', { codes: unknown.join(' ') })]);
    const id = randomUUIDv7();
    await addPoint(tx, {
      id,
      department_id: department.id,
      name,
      level: pointLevels.find((one) => one === level) ?? 'county',
      place,
      phone,
      hours,
      codes: JSON.stringify(wanted),
      opened_on: openedOn as Day, // its field took nothing but a day
      closed_on: null,
    });
    await recordEvent(tx, office, actor, { entity, id, act: 'open', data: { name, codes: wanted.length } });
    return done(id);
  });

/** Closes a service point as of today, with the reason. */
export const shutPoint = (office: Office, actor: Actor, id: string, reason: string): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const point = await pointOf(tx, id);
    if (!point || !isTheirs(actor, point.department_id)) return notFound;
    if (actor.role === 'auditor') return forbidden;
    if (point.closed_on !== null) return invalid([problem('point-closed', '')]);
    if (reason.trim() === '') return invalid([problem('refusal-needed', '/reason')]);
    await closePoint(tx, id, dayOf(office.now()));
    await recordEvent(tx, office, actor, { entity, id, act: 'close', reason: reason.trim() });
    return done(id);
  });
