import type { Words } from '@gongkai/model';
import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import { draftAnswer, draftFields, maySee, openedMessage, routeFields, routeMessage, signAnswer } from './acts.ts';
import { termOf } from './ages.ts';
import { answered, messageByRef, unanswered, type MessageRow } from './repo.ts';
import { ageOf } from './rules.ts';

const MOST = 500;

/** A message as its desk knows it; what was written and by whom only where one was asked for, names not for auditors. */
interface Shown extends Pick<MessageRow, 'ref' | 'topic' | 'at' | 'department' | 'draft' | 'publicity' | 'reply'> {
  /** Its events are kept under this. */
  readonly key: string;
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly departmentId: string | null;
  readonly body?: string;
  readonly name?: string;
  readonly contact?: string;
}

/** Mailbox, complaints and suggestions, at the desk's JSON. */
const messageFace: FaceOf<Shown> = (office) => {
  const { read } = office.store;
  const shown = async (row: MessageRow, opened?: Pick<Shown, 'body' | 'name' | 'contact'>): Promise<Shown> => {
    const { id: key, ref, topic, at, department, department_id: departmentId, draft, publicity, reply } = row;
    const until = dayOf(row.reply_at === null ? office.now() : new Date(row.reply_at));
    const { dueOn, isLate } = ageOf(dayOf(new Date(at)), until, await termOf(office));
    return { key, ref, topic, at, department, departmentId, draft, publicity, reply, dueOn, isLate, ...opened };
  };
  const choices = async (): Promise<Readonly<Record<string, Words>>> =>
    Object.fromEntries((await activeDepartments(read)).map(({ id, name }) => [id, { zh: name, en: name }]));
  return {
    path: 'messages',
    entity: 'message',
    eventsUnder: ({ key }) => key,
    async list(sight) {
      const filter = seesAll(sight) ? {} : { departmentId: sight.departmentId };
      const rows = [...(await unanswered(read, filter, MOST)), ...(await answered(read, filter, MOST))];
      return Promise.all(rows.map((row) => shown(row)));
    },
    async find(sight: Sight, ref) {
      const row = await messageByRef(read, ref);
      if (!row || !maySee({ id: '', role: sight.role, department: sight.departmentId }, row)) return undefined;
      const { body, name, contact } = openedMessage(office, row);
      return shown(row, { body, ...(sight.role !== 'auditor' && { name, contact }) });
    },
    async acts({ role }, { departmentId, draft, reply }) {
      const isOpen = reply === null;
      return {
        route: {
          fields: routeFields(await choices()),
          isOpen,
          run: (actor, { id: ref, expectSeq: seq }, typed) => routeMessage(office, actor, { ref, seq }, typed),
        },
        draft: {
          fields: draftFields,
          isOpen: isOpen && departmentId !== null,
          run: (actor, { id: ref, expectSeq: seq }, typed) => draftAnswer(office, actor, { ref, seq }, typed),
        },
        sign: {
          fields: [],
          isOpen: isOpen && draft !== null && role !== 'clerk',
          run: (actor, { id: ref, expectSeq: seq }) => signAnswer(office, actor, { ref, seq }),
        },
      };
    },
  };
};

/** The desk's JSON of this register. */
export const messageDeskApi = (office: Office) => deskApi(office, messageFace(office));
