import type { Problem, Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { performanceScores, performanceYears, putScore, putYear } from './repo-desk.ts';

const words = {
  year: { zh: '年度应在 2018 年至今年之间', en: 'The year lies between 2018 and this one' },
  full: { zh: '分值应大于 0', en: 'It weighs more than nothing' },
  above: { zh: '已有单位得分高于此分值', en: 'A department was given more than that already' },
  first: {
    zh: '请先登记该年度政务公开在考核中的分值和依据',
    en: 'Enter first what openness weighs in that year, and by what paper',
  },
  number: { zh: '得分为数字，最多两位小数，如 3.75', en: 'A mark is a number with two decimals at most, such as 3.75' },
  most: { zh: '得分不能高于分值 {full}', en: 'No more than the full marks, {full}' },
} satisfies Record<string, Words>;
const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `performance.${code}`,
  at,
  words: words[code],
  values,
});

const year: Field = { name: 'year', label: { zh: '年度', en: 'Year' }, kind: 'count', needed: true, most: 9999 };
export const yearFields: readonly Field[] = [
  year,
  {
    name: 'full',
    label: { zh: '政务公开所占分值', en: 'Full marks for openness' },
    kind: 'count',
    needed: true,
    most: 1000,
  },
  { name: 'basis', label: { zh: '考核办法（文号）', en: 'Paper it stands in' }, kind: 'text', needed: true },
];
/** What a department was given; `departments` are names by id. */
export const scoreFields = (departments: Readonly<Record<string, Words>>): readonly Field[] => [
  year,
  { name: 'department', label: { zh: '单位', en: 'Department' }, kind: 'choice', options: departments, needed: true },
  { name: 'score', label: { zh: '最终得分', en: 'Final mark' }, kind: 'text', needed: true, most: 10 },
  { name: 'note', label: { zh: '扣分说明', en: 'What marks were taken off for' }, kind: 'text' },
];

/** Hundredths of `3.75`; undefined for what is not a mark. */
const hundredthsOf = (text: string): number | undefined => {
  const found = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
};
/** `375` as `3.75`. */
export const markText = (hundredths: number): string => String(hundredths / 100);

/** What openness weighs in a year’s performance assessment, and by which paper (JY-173). */
export const enterYear = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role !== 'office') return forbidden;
    const read = readFields(yearFields, typed);
    if (!read.ok) return invalid(read.problems);
    const of = Number(read.values['year']);
    const full = Number(read.values['full']);
    if (of < 2018 || of > Number(dayOf(office.now()).slice(0, 4))) return invalid([problem('year', '/year')]);
    if (full === 0) return invalid([problem('full', '/full')]);
    const [best] = await performanceScores(tx, { role: 'office', departmentId: '' }, of);
    if (best && best.hundredths > full * 100) return invalid([problem('above', '/full')]);
    const basis = read.values['basis'] ?? '';
    await putYear(tx, { year: of, full_marks: full, basis, at: office.now().toISOString() });
    await recordEvent(tx, office, actor, { entity: 'performance', id: String(of), act: 'year', data: { full, basis } });
    return done(String(of));
  });

/** The final mark the assessors gave a department; entering it again mends it, and both stay in the events. */
export const enterScore = (
  office: Office,
  actor: Actor,
  departments: Readonly<Record<string, Words>>,
  typed: Typed,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role !== 'office') return forbidden;
    const read = readFields(scoreFields(departments), typed);
    if (!read.ok) return invalid(read.problems);
    const { department = '', score = '', note = '' } = read.values;
    const of = (await performanceYears(tx)).find((one) => one.year === Number(read.values['year']));
    if (!of) return invalid([problem('first', '/year')]);
    const hundredths = hundredthsOf(score);
    if (hundredths === undefined) return invalid([problem('number', '/score')]);
    if (hundredths > of.full_marks * 100) return invalid([problem('most', '/score', { full: of.full_marks })]);
    const at = office.now().toISOString();
    await putScore(tx, { year: of.year, department_id: department, hundredths, note, at });
    const data = { department, hundredths };
    await recordEvent(tx, office, actor, { entity: 'performance', id: String(of.year), act: 'score', data });
    return done(String(of.year));
  });
