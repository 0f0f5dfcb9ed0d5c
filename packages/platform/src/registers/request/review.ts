import { actFields, type Day } from '@gongkai/model';
import { dayOf } from '../../day-of.ts';
import type { LetterLine } from '../../letters/read-letter.ts';
import type { Office } from '../../office.ts';
import { actorOf, type Staff } from '../../staff/staff.ts';
import { caseFor, type DeskCase } from './case.ts';
import { namesOf } from './repo-desk.ts';
import { previewAct } from './preview.ts';
import { stateOf, type RequestEvent } from './rules.ts';

type Draft = RequestEvent & { readonly act: 'draft-answer' | 'reason-refused' };
const isDraft = (event: RequestEvent): event is Draft => event.act === 'draft-answer' || event.act === 'reason-refused';

/** One thing a draft says, as its form asked it. */
export interface Said {
  readonly name: string;
  readonly value: string;
  /** What the draft before said there; undefined where there is none. */
  readonly before?: string;
}

/** A draft that waits for a signature, beside what was asked. */
export interface Review {
  readonly found: DeskCase;
  readonly draft: Draft;
  readonly said: readonly Said[];
  /** Why the draft before this one was sent back. */
  readonly returned?: { readonly on: Day; readonly note: string };
  /** The letter it would become today; undefined for who may not sign it. */
  readonly letter?: readonly LetterLine[];
  readonly seq: number;
  /** Of the people the draft names, by id. */
  readonly names: ReadonlyMap<string, string>;
}

const valueIn = (event: RequestEvent | undefined, name: string): string => {
  const value = event?.data[name] ?? event?.personal?.[name] ?? '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** What a draft says field by field, beside the one before. A field that both leave empty is left out. */
export function saidIn(draft: Draft, before: Draft | undefined): readonly Said[] {
  return actFields[draft.act].flatMap(({ name }) => {
    const [value, earlier] = [valueIn(draft, name), valueIn(before, name)];
    if (value === '' && earlier === '') return [];
    return [{ name, value, ...(before && { before: earlier }) }];
  });
}

/** The draft of a request that waits to be signed; undefined where none does, or for who may not see it. */
export async function reviewOf(office: Office, staff: Staff, no: string): Promise<Review | undefined> {
  const found = await caseFor(office, staff, no, 'masked');
  if (typeof found === 'string') return undefined;
  const { events } = found.open;
  const draft = events.findLast(isDraft);
  if (stateOf(events) !== 'review' || !draft) return undefined;
  const back = events.findLast(({ act, seq }) => act === 'send-back' && seq < draft.seq);
  const before = back && events.filter(isDraft).findLast(({ seq }) => seq < back.seq);
  const seq = events.at(-1)?.seq ?? 0;
  const call = { no, act: 'answer' as const, input: { on: dayOf(office.now()) }, expectSeq: seq };
  const preview = found.acts.includes('answer') ? await previewAct(office, actorOf(staff), call) : undefined;
  const people = [draft, before].map((event) => valueIn(event, 'checkedBy')).filter((id) => id !== '');
  return {
    found,
    names: new Map((await namesOf(office.store.read, people)).map(({ id, name }) => [id, name])),
    draft,
    said: saidIn(draft, before),
    seq,
    ...(back && before && { returned: { on: back.on, note: valueIn(back, 'note') } }),
    ...(preview?.kind === 'preview' && preview.letter && { letter: preview.letter }),
  };
}
