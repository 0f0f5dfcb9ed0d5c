import type { Problem, Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { open, seal } from '../../crypto/seal.ts';
import { dayOf } from '../../day-of.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, stale, type ActResult } from '../../records/act-result.ts';
import { lastSeq, recordEvent } from '../../records/events.ts';
import { addCommentEvent } from '../../records/intake.ts';
import { publish } from '../../records/published.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { addMessage, answerComment, changeMessage, messageByRef, setTermSetting, type MessageRow } from './repo.ts';
import { longestTerm, messageKinds } from './rules.ts';

const words = {
  why: { zh: '退回、改派须写明理由', en: 'Say why it goes elsewhere' },
  private: { zh: '不公开答复须写明理由，来信人可以看到', en: 'Keeping it private needs a reason; its author reads it' },
  body: {
    zh: '公开答复须有可以公开的来信内容（删去隐私，不改原意）',
    en: 'A public answer needs the message as all may read it',
  },
  draft: { zh: '还没有答复稿，不能签发', en: 'There is no draft to sign' },
  answered: { zh: '已答复的来信不能再改派', en: 'What is answered is not routed again' },
} satisfies Record<string, Words>;

const problem = (code: keyof typeof words, at: string): Problem => ({
  code: `message.${code}`,
  at,
  words: words[code],
});

export const routeFields = (departments: Readonly<Record<string, Words>>): readonly Field[] => [
  {
    name: 'department',
    label: { zh: '承办单位', en: 'Answered by' },
    kind: 'choice',
    options: departments,
    needed: true,
  },
  { name: 'reason', label: { zh: '说明（改派时必填）', en: 'Note (needed when it moves)' }, kind: 'text' },
];
export const draftFields: readonly Field[] = [
  { name: 'text', label: { zh: '答复', en: 'Answer' }, kind: 'long', needed: true, most: 5000 },
  {
    name: 'publicity',
    label: { zh: '是否公开', en: 'For all to read?' },
    kind: 'choice',
    needed: true,
    options: {
      public: { zh: '公开来信和答复', en: 'Yes, message and answer' },
      private: { zh: '不公开，只答复来信人', en: 'No, for its author only' },
    },
  },
  {
    name: 'publicBody',
    label: { zh: '公开的来信内容', en: 'The message as all may read it' },
    kind: 'long',
    most: 2000,
    hint: { zh: '删去姓名、电话、住址等隐私，不改原意', en: 'Take out names, numbers and addresses, not the meaning' },
  },
  { name: 'reason', label: { zh: '不公开的理由', en: 'Why it is kept private' }, kind: 'text' },
];
export const termFields: readonly Field[] = [
  {
    name: 'days',
    label: { zh: '答复期限（工作日）', en: 'Term of an answer (working days)' },
    kind: 'count',
    most: longestTerm,
    needed: true,
  },
];

/** Whoever may see a message: the city office and auditors, and its own department. */
export const maySee = ({ role, department }: Actor, { department_id: own }: MessageRow): boolean =>
  role === 'office' || role === 'auditor' || own === department;

interface Which {
  readonly ref: string;
  readonly seq?: number | undefined;
}

const onMessage = (
  office: Office,
  actor: Actor,
  { ref, seq: expected }: Which,
  work: (tx: Tx, row: MessageRow) => Promise<ActResult>,
): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const row = await messageByRef(tx, ref);
    // whose message it is not, to him there is none
    if (!row || !maySee(actor, row)) return notFound;
    if (actor.role === 'auditor') return forbidden;
    const seq = await lastSeq(tx, 'message', row.id);
    return expected !== undefined && expected !== seq ? stale(seq) : work(tx, row);
  });

/** Sends a message to the department that answers it; the office does so, or who has it hands it on with a reason. */
export const routeMessage = (office: Office, actor: Actor, which: Which, typed: Typed): Promise<ActResult> =>
  onMessage(office, actor, which, async (tx, row) => {
    if (row.reply !== null) return invalid([problem('answered', '')]);
    const all = await activeDepartments(tx);
    const options = Object.fromEntries(all.map(({ id, name }) => [id, { zh: name, en: name }]));
    const read = readFields(routeFields(options), typed);
    if (!read.ok) return invalid(read.problems);
    const { department = '', reason = '' } = read.values;
    if (row.department_id !== null && reason === '') return invalid([problem('why', '/reason')]);
    const at = office.now().toISOString();
    const content = { department_id: department, routed_at: at };
    if (row.department_id === null)
      await addMessage(tx, {
        ...content,
        comment_id: row.id,
        draft: null,
        publicity: null,
        public_body: null,
        private_reason: null,
        answered_at: null,
      });
    else await changeMessage(tx, row.id, content);
    const event = { entity: 'message', id: row.id, act: 'route', data: { to: department } };
    await recordEvent(tx, office, actor, { ...event, reason: `${options[department]?.zh ?? ''} ${reason}`.trim() });
    return done(row.ref);
  });

/** What the citizen wrote and who it was. */
export function openedMessage({ keys }: Office, row: MessageRow) {
  const text = (column: 'name' | 'contact'): string =>
    row[column] === null ? '' : open(keys, { table: 'comment', column, id: row.id }, row[column]);
  return {
    body: open(keys, { table: 'comment', column: 'body', id: row.id }, row.body),
    name: text('name'),
    contact: text('contact'),
    draftBody:
      row.draft_body === null
        ? ''
        : open(keys, { table: 'message', column: 'public_body', id: row.id }, row.draft_body),
  };
}

/** Keeps an answer as a draft, with whether all may read it. */
export const draftAnswer = (office: Office, actor: Actor, which: Which, typed: Typed): Promise<ActResult> =>
  onMessage(office, actor, which, async (tx, row) => {
    if (row.department_id === null) return notFound;
    if (row.reply !== null) return invalid([problem('answered', '')]);
    const read = readFields(draftFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { text = '', publicity, publicBody = '', reason = '' } = read.values;
    if (publicity === 'private' && reason === '') return invalid([problem('private', '/reason')]);
    if (publicity !== 'private' && publicBody === '') return invalid([problem('body', '/publicBody')]);
    await changeMessage(tx, row.id, {
      draft: text,
      publicity: publicity === 'private' ? 'private' : 'public',
      public_body:
        publicBody === ''
          ? null
          : seal(office.keys, { table: 'message', column: 'public_body', id: row.id }, publicBody),
      private_reason: publicity === 'private' ? reason : null,
    });
    await recordEvent(tx, office, actor, { entity: 'message', id: row.id, act: 'draft' });
    return done(row.ref);
  });

/** Signs the draft: it is the answer, published or for its author alone. */
export const signAnswer = (office: Office, actor: Actor, which: Which): Promise<ActResult> =>
  onMessage(office, actor, which, async (tx, row) => {
    if (actor.role === 'clerk') return forbidden;
    if (row.draft === null || row.publicity === null || row.department_id === null)
      return invalid([problem('draft', '')]);
    if (row.reply !== null) return invalid([problem('answered', '')]);
    const { draftBody, name } = openedMessage(office, row);
    const now = office.now();
    const at = now.toISOString();
    const isPublic = row.publicity === 'public';
    await answerComment(tx, row.id, {
      reply: row.draft,
      reply_by: row.department ?? '',
      reply_at: at,
      state: isPublic ? 'shown' : 'hidden',
      public_body: isPublic ? draftBody : null,
      public_name: isPublic && name !== '' ? masked(name) : null,
      reason: isPublic ? null : row.private_reason,
    });
    await changeMessage(tx, row.id, { answered_at: at });
    const of = { comment_id: row.id, at, by_actor: actor.id };
    await addCommentEvent(tx, { ...of, act: isPublic ? 'show' : 'hide', reason: isPublic ? null : row.private_reason });
    await addCommentEvent(tx, { ...of, act: 'reply', reason: null });
    const event = { entity: 'message', id: row.id, act: 'sign', data: { publicity: row.publicity } };
    await recordEvent(tx, office, actor, {
      ...event,
      ...(row.private_reason !== null && { reason: row.private_reason }),
    });
    if (isPublic)
      await publish(tx, office.store.engine, {
        kind: 'message',
        id: row.ref,
        title: `${messageKinds[row.topic].zh}: ${Array.from(draftBody).slice(0, 40).join('')}`,
        text: `${draftBody} ${row.draft}`,
        url: `/open/messages/${row.ref}`,
        departmentId: row.department_id,
        on: dayOf(now),
      });
    return done(row.ref);
  });

/** A name as others may read it: its first character. */
const masked = (name: string): string => `${Array.from(name)[0] ?? ''}**`;

/** Sets the term of an answer: the office's own, no law's. */
export const setTerm = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    if (actor.role !== 'office') return forbidden;
    const read = readFields(termFields, typed);
    if (!read.ok) return invalid(read.problems);
    const days = Number(read.values['days']);
    await setTermSetting(tx, JSON.stringify(days));
    await recordEvent(tx, office, actor, { entity: 'setting', id: 'message-term', act: 'set', data: { days } });
    return done('term');
  });
