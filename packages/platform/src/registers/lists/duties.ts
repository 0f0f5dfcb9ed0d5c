import type { Day, RegisterRow, Words } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { activeDepartments, departmentNamed, type DepartmentRow } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { inForce, referenceNames, waiting, type ItemRow } from './repo.ts';
import { deadlineOf, deadlines, mobiles } from './repo-desk.ts';
import {
  codeMatch,
  isFilled,
  isOnline,
  isSharedCode,
  missingOf,
  owed,
  shareOf,
  waveOf,
  type RegisterList,
} from './rules.ts';

const lists = ['catalogue', 'power', 'service'] as const;
/** Least share of approval items that are done online (JY-105). */
const SHARE = { from: 4, of: 5 };

const words = {
  issue: { zh: '政务公开事项目录未印发（期限：{literal}）', en: 'The catalogue is not issued (due: {literal})' },
  none: { zh: '{list}还没有事项', en: '{list}: no item yet' },
  fields: { zh: '{list}有 {count} 项缺要素', en: '{list}: {count} items lack fields' },
  rules: {
    zh: '{count} 项公开事项没有落实岗位、权限、程序、时限',
    en: '{count} disclosure items lack post, authority, procedure or term',
  },
  share: {
    zh: '审批服务网上办理 {online}/{all}，不到 80 %',
    en: 'Online share of approval services {online} of {all}, below 80 %',
  },
  codes: {
    zh: '{list}有 {count} 项编码或名称与省级清单不一致',
    en: '{list}: {count} items differ from the province’s codes or names',
  },
  form: {
    zh: '权责清单有 {count} 项编码不合“三级四同”格式',
    en: '{count} codes of the power list are not of the shared form',
  },
  mobile: {
    zh: '{count} 项网上可办的事项，没有一项登记手机办理入口',
    en: '{count} items are handled online, none by phone',
  },
  waiting: { zh: '{count} 项清单调整待审定', en: '{count} changes of lists wait for a decision' },
} satisfies Record<string, Words>;
/** The lists' names, as values of a text in both languages: each language puts in its own. */
const named: Readonly<Record<RegisterList, Words>> = {
  catalogue: { zh: '公开目录', en: 'Catalogue' },
  power: { zh: '权责清单', en: 'Powers' },
  service: { zh: '公共服务清单', en: 'Services' },
};
const about = (text: Words, list: RegisterList): Words => ({
  zh: text.zh.replace('{list}', named[list].zh),
  en: text.en.replace('{list}', named[list].en),
});

/** What the lists of the departments one may see lack on a day. */
export async function listGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const { read } = office.store;
  const departments = (await activeDepartments(read)).filter(({ id }) => seesAll(sight) || id === sight.departmentId);
  const seen = new Set(departments.map(({ id }) => id));
  const gaps: Gap[] = [];
  const gap = (departmentId: string, text: Words, values: Gap['values'] = {}, more: Partial<Gap> = {}): void =>
    void gaps.push({
      register: 'lists',
      words: text,
      values,
      href: '/desk/lists',
      departmentId,
      isLate: false,
      ...more,
    });

  for (const { list, department_id: id, due_on: dueOn, literal_text: literal, done_on: doneOn } of await deadlines(
    read,
    sight,
  ))
    if (list === 'catalogue' && doneOn === null) gap(id, words.issue, { literal }, { dueOn, isLate: dueOn < today });
  const onPhone = new Set(
    (await mobiles(read)).filter(({ closed_on: on }) => on === null).map(({ department_id: id }) => id),
  );
  const asks = Map.groupBy(await waiting(read, sight), ({ department_id: id }) => id);
  for (const [id, all] of asks) gap(id, words.waiting, { count: all.length });
  for (const list of lists) {
    const names = await referenceNames(read, list);
    const items = Map.groupBy(
      await inForce(read, { list, departmentId: only(sight) }, today),
      ({ department_id: id }) => id,
    );
    for (const department of departments.filter(owes)) {
      const { id } = department;
      const own = items.get(id) ?? [];
      const href = `/desk/lists/${list}?dept=${department.code}`;
      if (own.length === 0) gap(id, about(words.none, list), {}, { href });
      const incomplete = own.filter((item) => missingOf(list, item).length > 0);
      if (incomplete.length > 0) gap(id, about(words.fields, list), { count: incomplete.length }, { href });
      if (!seen.has(id)) continue;
      for (const [text, count] of counted(list, own, names))
        if (count > 0) gap(id, about(text, list), { count }, { href });
      const online = list === 'service' ? own.filter(({ fields }) => isOnline(fields)).length : 0;
      if (online > 0 && !onPhone.has(id)) gap(id, words.mobile, { count: online }, { href: '/desk/lists/mobile' });
      const share = list === 'service' || list === 'power' ? shareOf(own) : undefined;
      if (share && share.online * SHARE.of < share.all * SHARE.from) gap(id, words.share, { ...share }, { href });
    }
  }
  return gaps;
}

const only = (sight: Sight): string | undefined => (seesAll(sight) ? undefined : sight.departmentId);
/** The city office and public enterprises have no powers of their own. */
const owes = ({ kind }: DepartmentRow): boolean => kind === 'department' || kind === 'town';
const lacksRules = ({ fields }: ItemRow): boolean => owed.rules.some((name) => !isFilled(name, fields));

function counted(
  list: RegisterList,
  own: readonly ItemRow[],
  names: ReadonlyMap<string, string>,
): readonly (readonly [Words, number])[] {
  if (list === 'catalogue') return [[words.rules, own.filter(lacksRules).length]];
  const differ = names.size === 0 ? [] : own.filter((item) => codeMatch(item, names) !== 'same');
  const odd = list === 'power' ? own.filter(({ code }) => !isSharedCode(code)) : [];
  return [
    [words.codes, differ.length],
    [words.form, odd.length],
  ];
}

/** Rows of the pack that the lists answer: the catalogue's day (JY-009…012), and its rules fixed per item (JY-013). */
export async function listFacts(
  office: Office,
  departmentId: string,
  _from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> {
  const { read } = office.store;
  const department = await departmentNamed(read, departmentId);
  const wave = department && waveOf(department);
  if (!department || !wave) return [];
  const deadline = await deadlineOf(read, department.id, 'catalogue');
  const doneOn = deadline?.done_on ?? null;
  const note = `${deadline?.literal_text ?? wave.literal}: ${doneOn ?? '-'}`;
  const due = (row: string, day: string): RegisterRow => ({
    row,
    examined: 1,
    met: doneOn !== null && doneOn <= day ? 1 : 0,
    note,
  });
  const rows = [due(wave.row, deadline?.due_on ?? wave.dueOn)];
  if (wave.row === 'JY-009' || wave.row === 'JY-010') rows.push(due('JY-011', `${wave.dueOn.slice(0, 4)}-12-31`));
  const items = await inForce(read, { list: 'catalogue', departmentId: department.id }, to);
  const fixed = items.filter((item) => !lacksRules(item)).length;
  return [...rows, { row: 'JY-013', examined: items.length, met: fixed }];
}
