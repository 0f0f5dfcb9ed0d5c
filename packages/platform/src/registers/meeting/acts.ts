import { randomUUIDv7 } from 'node:crypto';
import type { Day } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { meetingKinds } from '../../db/tables/meeting.ts';
import { withTx } from '../../db/tx.ts';
import { asDay, readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { publish, withdraw, type Published } from '../../records/published.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { actFields, submitFields } from './fields.ts';
import { addTopic, changeTopic, isPublic, isSubmitted, MEETING, topicSeen, type MeetingRow } from './repo.ts';
import { holdProblems, meetingActs, problem, type MeetingAct } from './rules.ts';
import { stateWords } from './words.ts';

/** The two answers of a form as the row keeps them. */
const answersOf = (values: Readonly<Record<string, string>>) =>
  ({
    meets_on: asDay(values['meetsOn']),
    papers: values['papers'] ?? '',
    sought_opinions: values['sought'] === 'yes' ? 'yes' : 'no',
    sought_how: values['soughtHow'] ?? '',
    proposes_attendees: values['invites'] === 'yes' ? 'yes' : 'no',
    attendees: values['attendees'] ?? '',
  }) as const;

/** Submits a topic for a meeting of the government, with both answers (JY-033). */
export const submitTopic = (
  office: Office,
  actor: Actor,
  typed: Typed,
  departmentId = actor.department,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role === 'auditor' || (actor.role !== 'office' && departmentId !== actor.department)) return forbidden;
    const department = await departmentNamed(tx, departmentId);
    if (department?.active !== 1) return invalid([problem('department', '')]);
    const read = readFields(submitFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { title = '', meeting, livelihood } = read.values;
    const answers = answersOf(read.values);
    const topic = { department_id: department.id, title, meets_on: answers.meets_on };
    const problems = [
      ...(answers.meets_on < dayOf(office.now()) ? [problem('past', '/meetsOn')] : []),
      ...((await isSubmitted(tx, topic)) ? [problem('twice', '/title')] : []),
    ];
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    await addTopic(tx, {
      id,
      department_id: department.id,
      meeting: meetingKinds.find((each) => each === meeting) ?? 'standing',
      title,
      livelihood: livelihood === 'yes' ? 1 : 0,
      ...answers,
      state: 'submitted',
      adoption_explained: null,
      attended: null,
      held_on: null,
    });
    const { sought_opinions: sought, proposes_attendees: invites } = answers;
    await recordEvent(tx, office, actor, { entity: 'meeting_item', id, act: 'submit', data: { sought, invites } });
    return done(id);
  });

/** What the public finds of a topic: what was asked before, and what came of it at the meeting. */
const thingOf = (row: MeetingRow, on: Day): Published => ({
  kind: MEETING,
  id: row.id,
  title: row.title,
  text: [row.sought_how, row.adoption_explained ?? '', row.attended ?? ''].join(' '),
  url: `/open/meetings/${row.id}`,
  departmentId: row.department_id,
  on,
});

/** Sends a topic back, submits it again, or enters what was said at the meeting. */
export const actOnTopic = (
  office: Office,
  actor: Actor,
  { id, act, expectSeq }: { readonly id: string; readonly act: MeetingAct; readonly expectSeq?: number | undefined },
  typed: Typed,
): Promise<ActResult> =>
  actOn<MeetingRow>(
    office,
    {
      entity: 'meeting_item',
      id,
      expectSeq,
      find: (tx) => topicSeen(tx, { role: actor.role, departmentId: actor.department }, id),
    },
    async (tx, row) => {
      const { from, to, by } = meetingActs[act];
      if (actor.role === 'auditor' || (by === 'office' && actor.role !== 'office')) return forbidden;
      if (row.state !== from) return invalid([problem('state', '', { state: stateWords[row.state].zh })]);
      const read = readFields(actFields[act], typed);
      if (!read.ok) return invalid(read.problems);
      const { reason = '', explained = '', attended = '' } = read.values;
      const today = dayOf(office.now());
      const topic = {
        isLivelihood: row.livelihood === 1,
        soughtOpinions: row.sought_opinions === 'yes',
        meetsOn: row.meets_on,
      };
      const answers = act === 'resubmit' ? answersOf(read.values) : undefined;
      const isOut = await isPublic(tx, id);
      const problems = [
        ...(act === 'publish' && isOut ? [problem('public', '')] : []),
        ...(act === 'withdraw' && !isOut ? [problem('hidden', '')] : []),
        ...(act === 'hold' ? holdProblems(topic, { explained, today }) : []),
        ...(answers && answers.meets_on < today ? [problem('past', '/meetsOn')] : []),
      ];
      if (problems.length > 0) return invalid(problems);
      await changeTopic(tx, id, {
        state: to,
        ...answers,
        ...(act === 'hold' && {
          held_on: row.meets_on,
          adoption_explained: explained === '' ? null : explained,
          attended: attended === '' ? null : attended,
        }),
      });
      if (act === 'publish') await publish(tx, office.store.engine, thingOf(row, today));
      if (act === 'withdraw') await withdraw(tx, office.store.engine, MEETING, id);
      await recordEvent(tx, office, actor, { entity: 'meeting_item', id, act, ...(reason !== '' && { reason }) });
      return done(id);
    },
  );
