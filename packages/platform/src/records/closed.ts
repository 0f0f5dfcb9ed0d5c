import type { Problem, Words } from '@gongkai/model';
import type { Tx } from '../db/tx.ts';

const words: Words = {
  zh: '{department}已撤销，不能再登记；请由承接其职能的单位办理',
  en: '{department} is closed and takes on nothing new; whoever took over its work does',
};

/** Why a department takes on nothing new: it was withdrawn. Nothing while it is not. */
export async function closedProblems(tx: Tx, departmentId: string): Promise<readonly Problem[]> {
  const department = await tx
    .selectFrom('department')
    .select(['name', 'active'])
    .where('id', '=', departmentId)
    .executeTakeFirst();
  return department === undefined || department.active === 1
    ? []
    : [{ code: 'record.department-closed', at: '', words, values: { department: department.name } }];
}
