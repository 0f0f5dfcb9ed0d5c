import {
  onlineKeys,
  onlineShareOf,
  powerKindKeys,
  type Day,
  type OnlineKind,
  type PowerKind,
  type Problem,
  type Words,
} from '@gongkai/model';
import words from './rules.words.json' with { type: 'json' };
import policyWaves from './waves.json' with { type: 'json' };

/** The three lists 三类清单 (澄政办发〔2018〕24号 三（一）1、2). */
export type RegisterList = 'power' | 'service' | 'catalogue';
/** What an item says, each field as it was typed. */
export type ItemFields = Readonly<Record<string, string>>;
export type ChangeKind = 'added' | 'changed' | 'cancelled';

/** An item as the rules look at it. */
export interface Listed {
  readonly code: string;
  readonly name: string;
  readonly fields: ItemFields;
}

/**
 * What the policy asks of each item: six fields of a power's guide (三（一）1), eight of a service's, four and the
 * attribute of a disclosure item (三（一）2), and four more for the office alone (三（一）3).
 */
export const owed: Readonly<Record<RegisterList | 'rules', readonly string[]>> = {
  power: ['scope', 'flow', 'materials', 'statutoryDays', 'promisedDays', 'agencies'],
  service: ['basis', 'acceptedBy', 'flow', 'materials', 'samples', 'fees', 'promisedDays', 'contact'],
  catalogue: ['subject', 'content', 'timeLimit', 'way', 'attribute'],
  rules: ['post', 'authority', 'procedure', 'term'],
};

/** True when a field that is owed is there; some are said in several fields. */
export function isFilled(name: string, fields: ItemFields): boolean {
  const has = (field: string): boolean => (fields[field] ?? '') !== '';
  if (name === 'contact') return has('phone') || has('place');
  // a material's line is name｜form｜copies｜sample｜mistakes: the last two are the samples 示范文本及常见错误示例
  if (name === 'samples')
    return linesOf(fields['materials'] ?? '').some((line) =>
      cellsOf(line)
        .slice(3)
        .some((cell) => cell !== ''),
    );
  if (name === 'way') return has('way') || has('channels');
  return has(name);
}

/** How many of the items say each field that is owed. */
export const completeness = (
  items: readonly Pick<Listed, 'fields'>[],
  names: readonly string[],
): readonly { readonly field: string; readonly filled: number; readonly all: number }[] =>
  names.map((field) => ({
    field,
    filled: items.filter(({ fields }) => isFilled(field, fields)).length,
    all: items.length,
  }));

/** The fields an item owes and does not say. */
export const missingOf = (list: RegisterList, { fields }: Pick<Listed, 'fields'>): readonly string[] =>
  owed[list].filter((name) => !isFilled(name, fields));

/** The share of approval items that can be done online (JY-105): counted, never typed. Undefined without such items. */
export const shareOf = (items: readonly Pick<Listed, 'fields'>[]) =>
  onlineShareOf(
    items.map(({ fields }) => ({ kind: kindOf(fields['kind']), online: onlineOf(fields['online']) ?? 'counter' })),
  );

const kindOf = (text = ''): PowerKind | '' => powerKindKeys.get(text) ?? '';
/** Whether an item is handled online at all. */
export const isOnline = (fields: Readonly<Record<string, string>>): boolean =>
  (onlineOf(fields['online']) ?? 'counter') !== 'counter';

/** How items are handled, counted: at the counter and online alike, on one side alone, or not said (JY-102). */
export function handlingOf(items: readonly { readonly fields: Readonly<Record<string, string>> }[]): {
  readonly both: number;
  readonly online: number;
  readonly counter: number;
  readonly unsaid: number;
} {
  const sides = items.map(({ fields }) => [isOnline(fields), (fields['place'] ?? '').trim() !== ''] as const);
  const count = (online: boolean, counter: boolean): number =>
    sides.filter(([a, b]) => a === online && b === counter).length;
  return {
    both: count(true, true),
    online: count(true, false),
    counter: count(false, true),
    unsaid: count(false, false),
  };
}

const onlineOf = (text = ''): OnlineKind | undefined => onlineKeys.get(text);

/** Lines of a field that holds several, without empty ones. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** Cells of a line; both bars are typed. */
export const cellsOf = (line: string): readonly string[] => line.split(/[|\uff5c]/).map((cell) => cell.trim());

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What a change alters, its name first, then fields in the order given. */
export function changesBetween(
  before: Pick<Listed, 'name' | 'fields'> | undefined,
  after: Pick<Listed, 'name' | 'fields'>,
  order: readonly string[],
): readonly FieldChange[] {
  const pairs = [
    { field: 'name', before: before?.name ?? '', after: after.name },
    ...order.map((field) => ({ field, before: before?.fields[field] ?? '', after: after.fields[field] ?? '' })),
  ];
  return pairs.filter((pair) => pair.before !== pair.after);
}

/** How an item stands to the province's list: the same code must mean the same thing (JY-101). */
export type CodeMatch = 'same' | 'name-differs' | 'not-listed';
export function codeMatch(
  { code, name }: Pick<Listed, 'code' | 'name'>,
  names: ReadonlyMap<string, string>,
): CodeMatch {
  const listed = names.get(code);
  if (listed === undefined) return 'not-listed';
  return plain(listed) === plain(name) ? 'same' : 'name-differs';
}
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** What may stand for a code at all. */
export const isCode = (code: string): boolean => /^[\p{L}\d\-_./()\uff08\uff09\u2014\u2013]{1,40}$/u.test(code);

/** Codes that province, city and county share are letters, digits and marks between them; a running number is none. */
export const isSharedCode = (code: string): boolean => /^[\p{L}\d][\p{L}\d\-_.\u2014\u2013/()]{4,39}$/u.test(code);

/** What the policy asks of a department's catalogue: its row, the day, its very words (JY-009…012). */
export interface Wave {
  readonly row: string;
  readonly dueOn: Day;
  readonly literal: string;
}

interface NamedWave {
  readonly row: string;
  readonly dueOn: string;
  readonly literal: string;
  /** Parts of names of the departments it names, as they were called then and are now. */
  readonly names: readonly string[];
  readonly kinds: readonly string[];
}
const waves: readonly NamedWave[] = policyWaves;

/** The wave of a department, by its name; enterprises have none. */
export function waveOf({ name, kind }: { readonly name: string; readonly kind: string }): Wave | undefined {
  if (kind === 'enterprise') return undefined;
  const found =
    kind === 'town'
      ? waves.find(({ kinds: of }) => of.includes('town'))
      : (waves.find(({ names }) => names.some((part) => name.includes(part))) ??
        waves.find(({ kinds: of }) => of.includes('department')));
  return found ? { row: found.row, dueOn: found.dueOn as Day, literal: found.literal } : undefined;
}

export const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => {
  const text: Words = words[code];
  return { code: `list.${code}`, at, words: text, values };
};

/** What is asked for: a change of one item. */
export interface Change {
  readonly list: RegisterList;
  readonly kind: ChangeKind;
  readonly fields: ItemFields;
  readonly legalBasis: string;
  readonly effectiveOn: Day;
}

/** Why a change cannot be, whatever its department. `open` is the version it starts from. */
export function changeProblems(change: Change, open: { readonly validFrom: Day } | undefined): readonly Problem[] {
  const { list, kind, fields, legalBasis, effectiveOn } = change;
  const found: Problem[] = [];
  if (list === 'power' && kind === 'added' && legalBasis === '') found.push(problem('power-basis', '/legalBasis'));
  if (open && effectiveOn < open.validFrom)
    found.push(problem('before-version', '/effectiveOn', { day: open.validFrom }));
  if (kind === 'cancelled') return found;
  if (list === 'catalogue') found.push(...attributeProblems(fields));
  for (const [field, at] of counted)
    for (const line of linesOf(fields[field] ?? ''))
      if (isWrongCount(cellsOf(line)[at])) found.push(problem('line-count', `/${field}`, { line, column: at + 1 }));
  return found;
}

/** Cells of lines that are numbers: field, and its place from 0. */
const counted: readonly (readonly [field: string, at: number])[] = [
  ['materials', 2],
  ['flow', 2],
  ['agencies', 3],
];
const isWrongCount = (cell = ''): boolean => cell !== '' && !/^\d{1,4}$/.test(cell);

/** What is not wholly open says why, and by which law (三（一）3; 条例 第十三条至第十六条). */
function attributeProblems(fields: ItemFields): readonly Problem[] {
  const attribute = fields['attribute'] ?? '';
  if (attribute === 'open' || attribute === '') return [];
  return (fields['reason'] ?? '') === '' ? [problem('attribute-reason', '/reason')] : [];
}

/** Why a department's list cannot be issued yet: nothing on it, or items whose openness nobody decided. */
export function issueProblems(list: RegisterList, items: readonly Listed[]): readonly Problem[] {
  if (items.length === 0) return [problem('issue-empty', '')];
  const undecided = items.filter((item) => missingOf(list, item).length > 0);
  return list === 'catalogue' && undecided.length > 0
    ? [
        problem('issue-missing', '', {
          count: undecided.length,
          codes: undecided
            .slice(0, 5)
            .map(({ code }) => code)
            .join(' '),
        }),
      ]
    : [];
}
