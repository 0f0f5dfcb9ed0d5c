import { allowedActs, letterKinds, type DeskAct, type Day } from '@gongkai/model';
import { recordAct } from '../../audit/chain.ts';
import { maskAddress, maskEmail, maskId, maskName, maskPhone } from '../../crypto/mask.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import type { Choices } from './act-form.ts';
import { askedByOthers } from './hints.ts';
import { requestLaw } from './law.ts';
import { askedOfOrgan, colleagues, departments, likeFilings, maySee, remediesOf } from './repo-desk.ts';
import { consulteesOf, lettersOf, organOf, scansOf, viewOf } from './repo.ts';
import { clockOf, stateOf } from './rules.ts';
import { openRequest, type OpenRequest } from './status.ts';

const YEAR_MS = 365 * 86_400_000;
/** From how many filings a year a clerk is shown them; a hint, never a decision. */
const MANY = 3;

/** All a case page shows to one person. */
export interface DeskCase {
  readonly open: OpenRequest;
  readonly organ: string;
  readonly department: string;
  readonly today: Day;
  readonly clock: ReturnType<typeof clockOf>;
  readonly acts: readonly DeskAct[];
  readonly choices: Choices;
  readonly letters: readonly {
    readonly id: string;
    readonly kind: keyof typeof letterKinds;
    readonly no: string;
    readonly on: Day;
    readonly servedOn: Day | null;
    /** Stamped copies, oldest first; the last is the one that counts. */
    readonly scans: readonly { readonly seq: number; readonly on: Day; readonly reason: string }[];
  }[];
  /** Masked unless `full` was asked for with a reason. */
  readonly applicant: Readonly<Record<'name' | 'idNo' | 'phone' | 'email' | 'address' | 'contactPerson', string>>;
  readonly wanted: Readonly<Record<'name' | 'docNo' | 'description', string>>;
  readonly filings: readonly { readonly no: string; readonly subject: string }[];
  readonly checkDigitWrong: boolean;
  /** Requests of others for the same information. */
  readonly others: readonly string[];
}

/** Whether the check digit of an 18-character identity number is right (GB 11643); true for any other number. */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return true;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text.slice(-1).toUpperCase();
}

/** A request for who may see it; `not-found` also for who may not: nobody learns what exists elsewhere. */
export async function caseFor(
  office: Office,
  staff: Staff,
  no: string,
  full: 'full' | 'masked',
): Promise<DeskCase | 'not-found' | 'erased'> {
  const { read } = office.store;
  if (!(await maySee(read, staff, no))) return 'not-found';
  const open = await openRequest(office, no);
  if (typeof open === 'string') return open;
  const { row, privacy, events } = open;
  const today = dayOf(office.now());
  const view = await viewOf(read, row.id);
  const people = await colleagues(read, view?.department_id ?? row.organ_id);
  const choice = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, text: name });
  const letters = await lettersOf(read, row.id);
  const scans = await scansOf(read, row.id);
  const given = privacy.applicant(row.applicant);
  const clear = {
    name: given.name,
    idNo: given.idNo,
    phone: given.phone ?? '',
    email: given.email ?? '',
    address: given.address ?? '',
    contactPerson: given.contactPerson ?? '',
  };
  const wanted = JSON.parse(privacy.text('request', 'description', row.id, row.description ?? '')) as Partial<
    DeskCase['wanted']
  >; // filing.ts wrote it
  const since = new Date(office.now().getTime() - YEAR_MS).toISOString();
  const filings = (await likeFilings(read, row.blind_id, since)).filter((each) => each.no !== no);
  const asked = await askedOfOrgan(read, row.organ_id, since);
  const role = staff.role === 'auditor' ? undefined : staff.role;
  return {
    open,
    organ: (await organOf(read, row.organ_id)).name,
    department: (await organOf(read, view?.department_id ?? row.organ_id)).name,
    today,
    clock: clockOf(events, row.channel, today, requestLaw),
    acts: role === undefined ? [] : allowedActs(stateOf(events), role),
    choices: {
      departments: (await departments(read)).map(choice),
      heads: people.filter(({ role: each }) => each !== 'clerk').map(choice),
      colleagues: people.filter(({ id }) => id !== staff.id).map(choice),
      consultees: (await consulteesOf(read, row.id))
        .filter(({ replied_on: replied }) => replied === null)
        .map(({ id, name }) => ({ value: id, text: privacy.text('consultee', 'name', id, name) })),
      letters: letters.map(({ id, kind, no: number }) => ({ value: id, text: `${letterKinds[kind].zh} ${number}` })),
      remedies: (await remediesOf(read, row.id)).map(({ id, case_no: number }) => ({ value: id, text: number })),
    },
    letters: letters.map(({ id, kind, no: number, issued_on: on, served_on: servedOn }) => ({
      id,
      kind,
      no: number,
      on,
      servedOn,
      scans: scans
        .filter(({ letter_id: of }) => of === id)
        .map(({ seq, at, reason }) => ({ seq, on: dayOf(new Date(at)), reason: reason ?? '' })),
    })),
    applicant: full === 'full' ? clear : masked(clear),
    wanted: { name: wanted.name ?? '', docNo: wanted.docNo ?? '', description: wanted.description ?? '' },
    filings: filings.length + 1 >= MANY ? filings : [],
    others: askedByOthers({ no: row.no, subject: row.subject, blindId: row.blind_id }, asked),
    checkDigitWrong: row.id_kind === 'id-card' && !isIdNumber(given.idNo),
  };
}

const masked = ({ name, idNo, phone, email, address, contactPerson }: DeskCase['applicant']): DeskCase['applicant'] => {
  const when = (text: string, mask: (text: string) => string): string => (text === '' ? '' : mask(text));
  return {
    name: maskName(name),
    idNo: maskId(idNo),
    phone: when(phone, maskPhone),
    email: when(email, maskEmail),
    address: when(address, maskAddress),
    contactPerson: when(contactPerson, maskName),
  };
};

/** Notes who looked at what names a person, and why; auditors may not. False when there is no reason. */
export async function reveal(office: Office, staff: Staff, no: string, why: string): Promise<boolean> {
  const reason = why.trim();
  if (Array.from(reason).length < 4 || staff.role === 'auditor' || !(await maySee(office.store.read, staff, no)))
    return false;
  await withTx(office.store, (tx) =>
    recordAct(tx, { engine: office.store.engine, digest: office.digest }, office.now(), actorOf(staff), {
      act: 'request.reveal',
      entity: 'request',
      entityId: no,
      data: { why: reason.slice(0, 200) },
    }),
  );
  return true;
}
