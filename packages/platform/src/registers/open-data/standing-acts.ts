import { randomUUIDv7 } from 'node:crypto';
import type { ApplicationKind, Day, ExchangeStep, SharingKind } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { applicationFields, milestoneDoneFields, milestoneFields, resourceFields } from './fields.ts';
import {
  addApplication,
  addMilestone,
  addResource,
  datasetExists,
  endMilestone,
  milestonesSeen,
  resourceCoded,
} from './repo.ts';
import { exchangeDue, sharingProblems, wrong } from './rules.ts';

const sightOf = ({ role, department }: Actor) => ({ role, departmentId: department });

/** One entry of the 政务信息资源目录, with how it is shared. */
export const enterResource = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const given = readFields(resourceFields, typed);
    if (actor.role === 'auditor') return forbidden;
    if (!given.ok) return invalid(given.problems);
    const { code = '', name = '', summary = '', sharingNote = '', open = '', dataset = '' } = given.values;
    const sharing = given.values['sharing'] as SharingKind; // readFields knows the options
    const problems = [...sharingProblems(sharing, sharingNote)];
    if (await resourceCoded(tx, code)) problems.push(wrong('code', '/code'));
    if (dataset !== '' && !(await datasetExists(tx, dataset))) problems.push(wrong('dataset', '/dataset'));
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    await addResource(tx, {
      id,
      department_id: actor.department,
      code,
      name,
      summary,
      sharing,
      sharing_note: sharingNote || null,
      is_open: open === 'yes' ? 1 : 0,
      dataset_id: dataset || null,
      active: 1,
      created_at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, { entity: 'info_resource', id, act: 'enter', data: { code, sharing } });
    return done(id);
  });

/** What was built on open data, a forum, a contest (JY-145). */
export const enterApplication = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const given = readFields(applicationFields, typed);
    if (actor.role === 'auditor') return forbidden;
    if (!given.ok) return invalid(given.problems);
    const { title = '', description = '', url = '' } = given.values;
    const kind = given.values['kind'] as ApplicationKind; // readFields knows the options
    const id = randomUUIDv7();
    await addApplication(tx, {
      id,
      department_id: actor.department,
      kind,
      title,
      description,
      url: url || null,
      on_day: given.values['on'] as Day, // readFields has seen that it is a day
      created_at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, { entity: 'data_application', id, act: 'enter', data: { kind, title } });
    return done(id);
  });

/** A system that is to be on an exchange platform by a day (JY-140, JY-141). */
export const enterMilestone = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const given = readFields(milestoneFields, typed);
    if (actor.role === 'auditor') return forbidden;
    if (!given.ok) return invalid(given.problems);
    const step = given.values['step'] as ExchangeStep; // readFields knows the options
    const { system = '', dueOn = '' } = given.values;
    const own = await milestonesSeen(tx, { role: 'clerk', departmentId: actor.department });
    if (own.some((one) => one.step === step && one.system === system)) return invalid([wrong('twice', '/system')]);
    const id = randomUUIDv7();
    await addMilestone(tx, {
      id,
      department_id: actor.department,
      step,
      system,
      due_on: dueOn === '' ? exchangeDue[step] : (dueOn as Day), // readFields has seen that it is a day
      done_on: null,
      created_at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, { entity: 'exchange_milestone', id, act: 'enter', data: { step, system } });
    return done(id);
  });

/** The system is on the platform. */
export const settleMilestone = (office: Office, actor: Actor, id: string, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const given = readFields(milestoneDoneFields, typed);
    const row = (await milestonesSeen(tx, sightOf(actor))).find((one) => one.id === id);
    if (actor.role === 'auditor') return forbidden;
    if (!row || row.done_on !== null) return notFound;
    if (!given.ok) return invalid(given.problems);
    const on = given.values['on'] as Day; // readFields has seen that it is a day
    if (on > dayOf(office.now())) return invalid([wrong('not-yet', '/on')]);
    await endMilestone(tx, id, on);
    await recordEvent(tx, office, actor, { entity: 'exchange_milestone', id, act: 'done', data: { on } });
    return done(id);
  });
