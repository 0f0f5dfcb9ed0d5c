import { randomUUIDv7 } from 'node:crypto';
import type { Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { mobileKinds } from '../../db/tables/lists.ts';
import { withTx } from '../../db/tx.ts';
import { asDay, readFields, type Field, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { isTheirs } from './change.ts';
import { codesField, codesIn } from './point-acts.ts';
import { addMobile, closeMobile, mobileAt, mobileOf } from './repo-desk.ts';
import { problem } from './rules.ts';

const entity = 'mobile_service';

export const mobileKindWords: Readonly<Record<(typeof mobileKinds)[number], Words>> = {
  wechat: { zh: '微信小程序', en: 'WeChat mini program' },
  alipay: { zh: '支付宝小程序', en: 'Alipay mini program' },
  app: { zh: '客户端', en: 'App' },
  page: { zh: '手机网页', en: 'Mobile page' },
};

export const mobileFields: readonly Field[] = [
  { name: 'name', kind: 'text', label: { zh: '名称', en: 'Name' }, needed: true, most: 80 },
  { name: 'kind', kind: 'choice', label: { zh: '形式', en: 'Kind' }, options: mobileKindWords, needed: true },
  { name: 'url', kind: 'url', label: { zh: '入口网址', en: 'Address that leads there' }, needed: true, most: 500 },
  { ...codesField, label: { zh: '可以办理的事项编码', en: 'Codes of the items handled there' } },
  { name: 'openedOn', kind: 'day', label: { zh: '上线日期', en: 'On since' }, needed: true },
];

/** Enters where items are handled by phone (JY-103); every code it names stands on a list, an address stands once. */
export const openMobile = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role === 'auditor') return forbidden;
    const read = readFields(mobileFields, typed);
    if (!read.ok) return invalid(read.problems);
    const named = (typed.values['department'] ?? '') === '' ? actor.department : (typed.values['department'] ?? '');
    const department = await departmentNamed(tx, named);
    if (!department || department.active !== 1) return invalid([problem('department', '/department')]);
    if (!isTheirs(actor, department.id)) return forbidden;
    const { name = '', kind, url = '', codes = '' } = read.values;
    const { wanted, unknown } = await codesIn(tx, codes);
    const problems = [
      ...(unknown.length > 0 ? [problem('point-codes', '/codes', { codes: unknown.join(' ') })] : []),
      ...((await mobileAt(tx, url)) ? [problem('mobile-twice', '/url')] : []),
    ];
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    await addMobile(tx, {
      id,
      department_id: department.id,
      name,
      kind: mobileKinds.find((one) => one === kind) ?? 'page',
      url,
      codes: JSON.stringify(wanted),
      opened_on: asDay(read.values['openedOn']),
      closed_on: null,
    });
    await recordEvent(tx, office, actor, { entity, id, act: 'open', data: { name, codes: wanted.length } });
    return done(id);
  });

/** Takes one off as of today, with the reason. */
export const shutMobile = (office: Office, actor: Actor, id: string, reason: string): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const row = await mobileOf(tx, id);
    if (!row || !isTheirs(actor, row.department_id)) return notFound;
    if (actor.role === 'auditor') return forbidden;
    if (row.closed_on !== null) return invalid([problem('point-closed', '')]);
    if (reason.trim() === '') return invalid([problem('refusal-needed', '/reason')]);
    await closeMobile(tx, id, dayOf(office.now()));
    await recordEvent(tx, office, actor, { entity, id, act: 'close', reason: reason.trim() });
    return done(id);
  });
