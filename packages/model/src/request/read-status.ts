import { isDay, type Day } from '../day.ts';
import { isFields, type Fields } from '../field-reader.ts';
import { bad, good, type Read } from '../problem.ts';
import {
  requestActs,
  type Deadline,
  type RequestReceipt,
  type RequestStatus,
  type RequestStep,
  type Upload,
} from './request.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const dayIn = <K extends string>(fields: Fields, key: K): Partial<Record<K, Day>> => {
  const text = textOf(fields[key]).slice(0, 10);
  return isDay(text) ? ({ [key]: text } as Partial<Record<K, Day>>) : {};
};
const textIn = <K extends string>(fields: Fields, key: K): Partial<Record<K, string>> => {
  const text = textOf(fields[key]);
  return text === '' ? {} : ({ [key]: text } as Partial<Record<K, string>>);
};

/** The one thing in `{schema, item}`, when it is of this schema and has these texts. */
function itemOf(json: unknown, schema: string, texts: readonly string[]): Read<Fields> {
  const item = isFields(json) && json['schema'] === schema ? json['item'] : undefined;
  const missing = isFields(item) ? texts.filter((key) => textOf(item[key]) === '') : [];
  if (isFields(item) && missing.length === 0) return good(item);
  const at = isFields(item) ? `/item/${missing[0] ?? ''}` : '/schema';
  const words = { zh: `应为完整的 ${schema}`, en: `A complete ${schema} is expected` };
  return bad([{ code: 'answer.shape', at, words }]);
}

/** Reads the answer to `POST /requests`. Never throws. */
export function readReceipt(json: unknown): Read<RequestReceipt> {
  const read = itemOf(json, 'gongkai.receipt/1', ['no', 'code', 'submittedAt']);
  if (!read.ok) return read;
  const { no, code, submittedAt, next } = read.value;
  const then: Fields = isFields(next) ? next : {};
  return good({
    no: textOf(no),
    code: textOf(code),
    submittedAt: textOf(submittedAt),
    next: { words: textOf(then['words']), provisional: then['provisional'] === true, ...dayIn(then, 'exampleDueOn') },
  });
}

/** Reads the answer to `POST /uploads`. Never throws. */
export function readUpload(json: unknown): Read<Upload> {
  const read = itemOf(json, 'gongkai.upload/1', ['uploadId']);
  if (!read.ok) return read;
  const { uploadId, sha256, size, mime } = read.value;
  return good({ uploadId: textOf(uploadId), sha256: textOf(sha256), size: Number(size) || 0, mime: textOf(mime) });
}

/** Reads the answer to `GET /requests/{no}` and to what an applicant does. Unknown fields are ignored. Never throws. */
export function readStatus(json: unknown): Read<RequestStatus> {
  const read = itemOf(json, 'gongkai.status/1', ['no', 'state', 'label']);
  if (!read.ok) return read;
  const { value } = read;
  const { deadline } = value;
  return good({
    no: textOf(value['no']),
    state: textOf(value['state']),
    label: textOf(value['label']),
    ...textIn(value, 'organ'),
    ...dayIn(value, 'receivedOn'),
    ...(isFields(deadline) && { deadline: readDeadline(deadline) }),
    steps: stepsOf(value['steps']),
    letters: listOf(value['letters']).flatMap((row) => {
      const id = textOf(row['id']);
      return id === '' ? [] : [{ id, title: textOf(row['title']) || id, ...dayIn(row, 'on') }];
    }),
    actions: listOf(value['actions']).flatMap((row) => {
      const act = requestActs.find((each) => each === row['act']);
      return act ? [{ act, text: textOf(row['text']), ...dayIn(row, 'until') }] : [];
    }),
  });
}

/** A stopped clock has no due day, whatever was sent. */
function readDeadline(row: Fields): Deadline {
  const state = row['state'] === 'stopped' || row['state'] === 'done' ? row['state'] : 'running';
  const { daysLeft } = row;
  return {
    state,
    provisional: row['provisional'] === true,
    ...(state !== 'stopped' && dayIn(row, 'dueOn')),
    ...(state !== 'stopped' && typeof daysLeft === 'number' && { daysLeft }),
    ...dayIn(row, 'stoppedOn'),
    ...textIn(row, 'reason'),
    steps: stepsOf(row['steps']),
  };
}

const stepsOf = (value: unknown): readonly RequestStep[] =>
  listOf(value).flatMap((row) => {
    const { on } = dayIn(row, 'on');
    return on ? [{ on, text: textOf(row['text']) }] : [];
  });
