import { randomUUIDv7 } from 'node:crypto';
import { requestGuideFields, type Problem, type Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, stale, type ActResult } from '../../records/act-result.ts';
import { lastSeq, recordEvent } from '../../records/events.ts';
import { publish } from '../../records/published.ts';
import { departmentNamed, type DepartmentRow } from '../../staff/departments.ts';
import { addGuide, changeGuide, versionsOf } from './repo.ts';

const words = {
  draft: { zh: '没有待发布的稿子，请先保存修改', en: 'There is no draft to publish; save a change first' },
  title: { zh: '政府信息公开指南', en: 'Guide to government information' },
  why: { zh: '修改说明', en: 'What is changed and why' },
} satisfies Record<string, Words>;

const problem = (code: keyof typeof words, at: string): Problem => ({ code: `guide.${code}`, at, words: words[code] });

const lines: readonly string[] = ['classes', 'order', 'ways'];

/** Art 12's nine fields, all of them needed (an organ without a fax says so), and why they are changed. */
export const guideForm: readonly Field[] = [
  ...Object.entries(requestGuideFields).map(([name, label]): Field => ({
    name,
    label,
    kind: lines.includes(name) ? 'long' : 'text',
    needed: true,
    most: 2000,
  })),
  { name: 'reason', label: words.why, kind: 'text', needed: true },
];

/** Who may write an organ's guide: the city office and its own clerks and head. */
export const mayWrite = ({ role, department }: Actor, departmentId: string): boolean =>
  role === 'office' || ((role === 'clerk' || role === 'head') && department === departmentId);
/** Who may publish it: a clerk drafts only. */
export const mayPublish = (actor: Actor, departmentId: string): boolean =>
  actor.role !== 'clerk' && mayWrite(actor, departmentId);

const onGuide = (
  office: Office,
  { organ, seq: expected }: { readonly organ: string; readonly seq?: number | undefined },
  may: (departmentId: string) => boolean,
  work: (tx: Tx, department: DepartmentRow) => Promise<ActResult>,
): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    const department = await departmentNamed(tx, organ);
    if (department?.active !== 1) return notFound;
    if (!may(department.id)) return forbidden;
    const seq = await lastSeq(tx, 'guide', department.id);
    return expected !== undefined && expected !== seq ? stale(seq) : work(tx, department);
  });

/** Saves what a guide is to say next: the draft, a version of its own once it is published. */
export const saveGuide = (
  office: Office,
  actor: Actor,
  which: { readonly organ: string; readonly seq?: number | undefined },
  typed: Typed,
): Promise<ActResult> =>
  onGuide(
    office,
    which,
    (id) => mayWrite(actor, id),
    async (tx, { id: departmentId, code }) => {
      const read = readFields(guideForm, typed);
      if (!read.ok) return invalid(read.problems);
      const { reason = '', ...fields } = read.values;
      const [newest] = await versionsOf(tx, departmentId);
      const content = { fields: JSON.stringify(fields), reason, saved_at: office.now().toISOString() };
      if (newest?.state === 'draft') await changeGuide(tx, newest.id, content);
      else
        await addGuide(tx, {
          ...content,
          id: randomUUIDv7(),
          department_id: departmentId,
          version: (newest?.version ?? 0) + 1,
          state: 'draft',
          published_on: null,
        });
      await recordEvent(tx, office, actor, { entity: 'guide', id: departmentId, act: 'save', reason });
      return done(code);
    },
  );

/** Publishes the draft; the version before is kept and superseded. */
export const publishGuide = (
  office: Office,
  actor: Actor,
  which: { readonly organ: string; readonly seq?: number | undefined },
): Promise<ActResult> =>
  onGuide(
    office,
    which,
    (id) => mayPublish(actor, id),
    async (tx, { id: departmentId, code, name }) => {
      const versions = await versionsOf(tx, departmentId);
      const draft = versions.find(({ state }) => state === 'draft');
      const before = versions.find(({ state }) => state === 'published');
      if (!draft) return invalid([problem('draft', '')]);
      const on = dayOf(office.now());
      if (before) await changeGuide(tx, before.id, { state: 'superseded' });
      await changeGuide(tx, draft.id, { state: 'published', published_on: on });
      const event = { entity: 'guide', id: departmentId, act: 'publish', data: { version: draft.version } };
      await recordEvent(tx, office, actor, event);
      const texts = Object.values(JSON.parse(draft.fields) as Readonly<Record<string, string>>); // written by saveGuide
      await publish(tx, office.store.engine, {
        kind: 'guide',
        id: code,
        title: `${name}${words.title.zh}`,
        text: texts.join(' '),
        url: `/open/guide/${code}`,
        departmentId,
        on,
      });
      return done(code);
    },
  );
