import type { NewRequest, Read } from '@gongkai/model';
import type { Actor } from '../src/audit/chain.ts';
import { withTx } from '../src/db/tx.ts';
import type { Office } from '../src/office.ts';
import { fileRequest, type Intake } from '../src/registers/request/filing.ts';

export const applicant: Actor = { id: 'applicant', role: 'applicant', department: '' };
export const clerk: Actor = { id: 'a-clerk', role: 'clerk', department: 'd-mzj' };
export const head: Actor = { id: 'a-head', role: 'head', department: 'd-mzj' };
export const cityOffice: Actor = { id: 'a-office', role: 'office', department: 'd-city' };

/** Two departments and the city office. */
export async function withDepartments(office: Office): Promise<void> {
  await withTx(office.store, async (tx) => {
    for (const [code, name, kind] of [
      ['city', '江阴市人民政府办公室', 'city'],
      ['mzj', '江阴市民政局', 'department'],
      ['czj', '江阴市财政局', 'department'],
    ] as const)
      await tx
        .insertInto('department')
        .values({
          id: `d-${code}`,
          code,
          name,
          kind,
          macro_or_livelihood: 0,
          economy_or_society: 0,
          active: 1,
          created_at: office.now().toISOString(),
        })
        .execute();
  });
}

/** A request in order; what is given replaces what it has. */
export const draft = (given: Partial<NewRequest> = {}): NewRequest => ({
  organ: 'mzj',
  applicant: { kind: 'natural', name: '张三丰', idKind: 'id-card', idNo: '320281199001011234', phone: '13812345678' },
  wanted: { name: '2025年养老机构补贴发放明细', description: '按镇街列出' },
  carrier: 'electronic',
  delivery: 'online',
  ...given,
});

/** Files a request; throws with its problems when it is refused. */
export async function filed(
  office: Office,
  given: Partial<NewRequest> = {},
  intake: Partial<Intake> = {},
): Promise<string> {
  const read: Read<{ readonly no: string }> = await withTx(office.store, (tx) =>
    fileRequest(tx, office, applicant, draft(given), { channel: 'internet', formVersion: '1', ...intake }),
  );
  if (!read.ok) throw new Error(read.problems.map(({ at, code }) => `${at} ${code}`).join());
  return read.value.no;
}
