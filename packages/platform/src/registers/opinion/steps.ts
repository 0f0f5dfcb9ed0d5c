import type { Disposition, OpinionScope, ReleaseKind, Severity, SpeakerPost, TransferTarget } from '@gongkai/model';
import { dayOf } from '../../day-of.ts';
import { storedMoment } from '../../desk/fields.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { publish } from '../../records/published.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { ENTITY, factsOf, type CaseWork } from './acts.ts';
import { addApproval, addRelease, addText, addTransfer, changeCase, setParties, type WholeCase } from './repo.ts';
import { closingProblems, releaseProblems, routingProblems, wrong } from './rules.ts';

/** Departments that answer and have not approved the latest text. */
export const missingApprovals = ({ parties, approvedBy }: WholeCase): WholeCase['parties'] =>
  parties.filter(({ id }) => !approvedBy.includes(id));

const record = async (
  { tx, office, actor, whole }: CaseWork,
  act: string,
  more: { readonly reason?: string; readonly data?: Readonly<Record<string, unknown>> } = {},
): Promise<ActResult> => {
  await recordEvent(tx, office, actor, { entity: ENTITY, id: whole.row.id, act, ...more });
  return done(whole.row.id);
};

const valueOf = ({ given }: CaseWork, name: string): string => given.values[name] ?? '';
const nowOf = ({ office }: CaseWork): string => office.now().toISOString();

/** Judged: what it is, how it is answered, by whom. */
export async function triage(work: CaseWork): Promise<ActResult> {
  const { tx, actor, whole, given } = work;
  const lead = await departmentNamed(tx, valueOf(work, 'lead'));
  const others = await Promise.all((given.lists['parties'] ?? []).map((code) => departmentNamed(tx, code)));
  if (!lead) return notFound;
  const parties = [...new Set([lead.id, ...others.flatMap((one) => (one ? [one.id] : []))])];
  const isNamed = valueOf(work, 'named') === 'yes';
  if (actor.role !== 'office' && (isNamed || !parties.includes(actor.department))) return forbidden;
  const scope = valueOf(work, 'scope') as OpinionScope; // readFields knows the options
  const reason = valueOf(work, 'reason');
  const problems = routingProblems({ scope, leadKind: lead.kind, parties: parties.length, isNamed, reason });
  if (problems.length > 0) return invalid(problems);
  await changeCase(tx, whole.row.id, {
    disposition: valueOf(work, 'disposition') as Disposition, // readFields knows the options
    severity: valueOf(work, 'severity') as Severity, // readFields knows the options
    scope,
    lead_department_id: lead.id,
    lead_named: isNamed ? 1 : 0,
    ...(whole.row.state === 'found' && { state: 'triaged' }),
  });
  await setParties(tx, whole.row.id, parties);
  const data = { disposition: valueOf(work, 'disposition'), scope, lead: lead.code, parties };
  return record(work, 'triage', { data, ...(reason !== '' && { reason }) });
}

/** The city’s leaders were told (JY-062). */
export async function report(work: CaseWork): Promise<ActResult> {
  const { tx, whole } = work;
  const at = storedMoment(valueOf(work, 'at'));
  if (at > nowOf(work)) return invalid([wrong('not-yet', '/at')]);
  await changeCase(tx, whole.row.id, { reported_at: at, reported_how: valueOf(work, 'how') });
  return record(work, 'report', { reason: valueOf(work, 'how'), data: { at } });
}

/** A new version of the text; approvals of the one before do not count for it. */
export async function draft(work: CaseWork): Promise<ActResult> {
  const { tx, actor, whole } = work;
  const version = (whole.text?.version ?? 0) + 1;
  const { id, state } = whole.row;
  await addText(tx, {
    case_id: id,
    version,
    title: valueOf(work, 'title'),
    text: valueOf(work, 'text'),
    by_actor: actor.id,
    at: nowOf(work),
  });
  if (state === 'triaged') await changeCase(tx, id, { state: 'answering' });
  return record(work, 'draft', { data: { version } });
}

/** One department agrees to the latest text; the city office notes down who agreed by telephone. */
export async function approve(work: CaseWork): Promise<ActResult> {
  const { tx, actor, whole } = work;
  if (!whole.text) return invalid([wrong('text', '')]);
  const code = valueOf(work, 'department');
  const department = actor.role === 'office' ? (await departmentNamed(tx, code))?.id : actor.department;
  if (!missingApprovals(whole).some(({ id }) => id === department) || department === undefined) return forbidden;
  const { version } = whole.text;
  await addApproval(tx, {
    case_id: whole.row.id,
    version,
    department_id: department,
    by_actor: actor.id,
    at: nowOf(work),
  });
  const reason = valueOf(work, 'reason');
  return record(work, 'approve', { data: { version, department }, ...(reason !== '' && { reason }) });
}

/** Told to the public: the text that everybody approved. */
export async function release(work: CaseWork): Promise<ActResult> {
  const { tx, office, whole } = work;
  const { row, text, releases } = whole;
  const kind = valueOf(work, 'kind') as ReleaseKind; // readFields knows the options
  const at = storedMoment(valueOf(work, 'at'));
  const url = valueOf(work, 'url');
  const problems = [...releaseProblems(factsOf(whole), { at, kind, url }, nowOf(work))];
  const missing = missingApprovals(whole).map(({ name }) => name);
  if (!text) problems.push(wrong('text', ''));
  else if (missing.length > 0) problems.push(wrong('approved', '', { names: missing.join('、') })); // zh: names side by side
  if (problems.length > 0 || !text) return invalid(problems);
  const seq = releases.length + 1;
  const title = valueOf(work, 'title') || text.title;
  await addRelease(tx, {
    case_id: row.id,
    seq,
    at,
    kind,
    title,
    url: url || null,
    speaker: valueOf(work, 'speaker') || null,
    speaker_post: valueOf(work, 'speakerPost') as SpeakerPost, // readFields knows the options
    version: text.version,
  });
  await changeCase(tx, row.id, { state: 'follow-up' });
  await publish(tx, office.store.engine, {
    kind: 'opinion',
    id: row.id,
    title: row.title,
    text: [...releases.map((one) => one.title), title].join(' '),
    url: `/open/opinion/${row.id}`,
    departmentId: row.lead_department_id ?? row.department_id,
    on: dayOf(new Date(at)),
  });
  return record(work, 'release', { data: { seq, kind, at } });
}

/** Handed to the police or the cyberspace administration. */
export async function transfer(work: CaseWork): Promise<ActResult> {
  const { tx, whole } = work;
  const at = storedMoment(valueOf(work, 'at'));
  if (at > nowOf(work)) return invalid([wrong('not-yet', '/at')]);
  const target = valueOf(work, 'target') as TransferTarget; // readFields knows the options
  const seq = whole.transfers.length + 1;
  const ref = valueOf(work, 'ref');
  await addTransfer(tx, { case_id: whole.row.id, seq, target, at, ref, note: valueOf(work, 'note') || null });
  return record(work, 'transfer', { data: { seq, target, ref } });
}

/** Ended, once everything that its kind asks for is there. */
export async function close(work: CaseWork): Promise<ActResult> {
  const { tx, whole } = work;
  const problems = closingProblems(factsOf(whole));
  if (problems.length > 0) return invalid(problems);
  await changeCase(tx, whole.row.id, { state: 'closed', closed_at: nowOf(work) });
  return record(work, 'close');
}

/** Taken up again. */
export async function reopen(work: CaseWork): Promise<ActResult> {
  const { tx, whole } = work;
  await changeCase(tx, whole.row.id, { state: 'follow-up', closed_at: null });
  return record(work, 'reopen', { reason: valueOf(work, 'reason') });
}
