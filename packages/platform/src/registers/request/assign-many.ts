import { Fault, type Problem, type Words } from '@gongkai/model';
import { refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import { doAct } from './acts.ts';
import { maySee } from './repo-desk.ts';
import { departmentNamed } from './repo.ts';

/** Requests that may be assigned at once. */
export const MOST_AT_ONCE = 50;

const words = {
  none: { zh: '请先勾选要分办的申请', en: 'Tick the requests to assign first' },
  many: { zh: '一次最多分办 {most} 件，已勾选 {n} 件', en: 'At most {most} at once; {n} are ticked' },
  department: { zh: '请从列表中选择承办单位', en: 'Choose a department of the list' },
  gone: { zh: '没有找到此件，或不在您的办理范围', en: 'There is no such request, or it is not yours to see' },
} satisfies Record<string, Words>;

const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `assign.${code}`,
  at,
  words: words[code],
  values,
});

/** One request as it was ticked: with the number of the last event its clerk saw. */
export interface Pick {
  readonly no: string;
  readonly seq: number;
}

/** A tick's value, `<number> <last event>`; undefined for anything else. */
export function pickOf(text: string): Pick | undefined {
  const [, no, seq] = /^(\S{1,60}) (\d{1,9})$/.exec(text) ?? [];
  return no === undefined ? undefined : { no, seq: Number(seq) };
}

/** What became of each: none is left out, whether done or not. */
export interface Assigned {
  readonly done: readonly string[];
  readonly failed: readonly { readonly no: string; readonly problems: readonly Problem[] }[];
}

async function assignOne(
  office: Office,
  staff: Staff,
  { no, seq }: Pick,
  input: Readonly<Record<string, string>>,
): Promise<readonly Problem[]> {
  if (!(await maySee(office.store.read, staff, no))) return [problem('gone', '')];
  try {
    const result = await doAct(office, actorOf(staff), { no, act: 'assign', input, expectSeq: seq });
    if (result.kind === 'done') return [];
    return result.kind === 'not-found' ? [problem('gone', '')] : result.problems;
  } catch (error) {
    // a store that is busy or full fails this one: what was done before it is still told
    if (!(error instanceof Fault)) throw error;
    const refusal = error.code === 'store.full' ? refusals.full : refusals.busy;
    return [{ code: refusal.code, at: '', words: refusal.title }];
  }
}

/**
 * Assigns requests to one department, each by an act of its own: one that fails keeps none of the others back. Nothing at all
 * is done when none is ticked, more than fifty are, or there is no such department.
 */
export async function assignMany(
  office: Office,
  staff: Staff,
  given: { readonly picks: readonly Pick[]; readonly department: string; readonly note: string },
): Promise<{ readonly problems: readonly Problem[] } | Assigned> {
  const picks = [...new Map(given.picks.map((pick) => [pick.no, pick])).values()];
  const problems: Problem[] = [];
  if (picks.length === 0) problems.push(problem('none', '/pick'));
  if (picks.length > MOST_AT_ONCE) problems.push(problem('many', '/pick', { most: MOST_AT_ONCE, n: picks.length }));
  const department = await departmentNamed(office.store.read, given.department);
  if (!department) problems.push(problem('department', '/department'));
  if (!department || problems.length > 0) return { problems };
  const note = given.note.trim();
  const done: string[] = [];
  const failed: { no: string; problems: readonly Problem[] }[] = [];
  for (const pick of picks) {
    const wrong = await assignOne(office, staff, pick, { department: department.id, ...(note !== '' && { note }) });
    if (wrong.length === 0) done.push(pick.no);
    else failed.push({ no: pick.no, problems: wrong });
  }
  return { done, failed };
}
