import {
  attributeKeys,
  audienceKeys,
  dayKindKeys,
  faceToFaceKeys,
  levelKeys,
  onlineKeys,
  ownerKindKeys,
  powerKindKeys,
  stageKeys,
  wayKeys,
  type Day,
  type Problem,
} from '@gongkai/model';
import type { Field } from '../../desk/fields.ts';
import { dayIn } from '../../sheets/day-in.ts';
import type { SheetRows } from '../../sheets/read-sheet.ts';
import { changeFields, itemFields, labelOf, nameFields } from './fields.ts';
import free from './free.json' with { type: 'json' };
import type { Head } from './import-head.ts';
import { isCode, problem, type RegisterList } from './rules.ts';

/** One row of a file: what it says, and what is wrong with it whatever stands in the register. */
export interface FileRow {
  /** As the spreadsheet numbers it. */
  readonly line: number;
  readonly code: string;
  readonly name: string;
  /** '' where the file does not say. */
  readonly department: string;
  readonly reason: string;
  readonly legalBasis: string;
  readonly effectiveOn: Day | undefined;
  /** Only the fields the file has a column for. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

const keys: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  kind: powerKindKeys,
  online: onlineKeys,
  faceToFace: faceToFaceKeys,
  ownerKind: ownerKindKeys,
  attribute: attributeKeys,
  way: wayKeys,
  audience: audienceKeys,
  stage: stageKeys,
  dayKind: dayKindKeys,
  levels: levelKeys,
};

/** Reads the items below a head; blank rows, heads repeated on every page and notes at the end are no items. */
export function fileRows(list: RegisterList, sheet: SheetRows, head: Head): readonly FileRow[] {
  const seen = new Map<string, number>();
  const rows: FileRow[] = [];
  for (const [at, cells] of sheet.rows.entries()) {
    if (at < head.from || isNoItem(cells)) continue;
    const line = at + 1;
    const row = readRow(list, cells, line, head, sheet);
    const twice = row.code === '' ? undefined : seen.get(row.code);
    if (twice === undefined) seen.set(row.code, line);
    rows.push(
      twice === undefined
        ? row
        : { ...row, problems: [...row.problems, problem('code-twice', '/code', { code: row.code, line: twice })] },
    );
  }
  return rows;
}

function isNoItem(cells: readonly string[]): boolean {
  const said = [...new Set(cells.filter((cell) => cell !== ''))];
  const [only = ''] = said;
  return said.length === 0 || (said.length === 1 && free.notes.some((note) => only.startsWith(note)));
}

function readRow(list: RegisterList, cells: readonly string[], line: number, head: Head, sheet: SheetRows): FileRow {
  const problems: Problem[] = [];
  const text = (field: string): string => {
    const columns = head.columns.get(field) ?? [];
    if (columns.some((column) => sheet.formulas.has(`${line - 1},${column}`))) {
      problems.push(problem('formula', `/${field}`, { column: labelOf(field).zh }));
      return '';
    }
    const said = columns.map((column) => cells[column] ?? '').filter((cell) => cell !== '');
    return [...new Set(said)]
      .join('\n')
      .replaceAll(/\s*\u00b6\s*/g, '\n')
      .replace(/^'(?=[=+\-@])/, ''); // the mark our own exports put before a formula
  };
  const code = text('code').replaceAll(/\s/g, '');
  const name = text('name').replaceAll(/\s+/g, ' ');
  if (code === '') problems.push(problem('code-needed', '/code'));
  else if (!isCode(code)) problems.push(problem('code-form', '/code', { code }));
  if (name === '') problems.push(problem('name-needed', '/name'));
  const values: Record<string, string> = {};
  for (const definition of itemFields[list]) {
    const { name: field, kind, options } = definition;
    if (!head.columns.has(field)) continue;
    const typed = text(field);
    const read = typed === '' ? '' : readCell(definition, typed, values);
    if (read === undefined)
      problems.push(
        unread(
          field,
          kind,
          typed,
          Object.values(options ?? {}).map(({ zh }) => zh),
        ),
      );
    else values[field] = read;
  }
  const typedDay = text('effectiveOn');
  const effectiveOn = dayIn(typedDay);
  if (typedDay !== '' && effectiveOn === undefined) problems.push(unread('effectiveOn', 'day', typedDay, []));
  const { department, changeReason, legalBasis } = {
    department: text('department'),
    changeReason: text('changeReason'),
    legalBasis: text('legalBasis'),
  };
  return { line, code, name, department, reason: changeReason, legalBasis, effectiveOn, values, problems };
}

const unread = (field: string, kind: string, found: string, allowed: readonly string[]): Problem => {
  const values = { column: labelOf(field).zh, found: found.slice(0, 60) };
  if (kind === 'day') return problem('not-a-day', `/${field}`, values);
  if (kind === 'count') return problem('not-a-count', `/${field}`, values);
  return problem('option', `/${field}`, { ...values, allowed: allowed.join('、') }); // zh: the mark between words
};

/** A cell as its field keeps it; undefined when it cannot be read. A number of days brings its unit along. */
function readCell(definition: Field, text: string, values: Record<string, string>): string | undefined {
  const { name: field, kind, options = {} } = definition;
  const keyOf = (said: string): string | undefined =>
    keys[field]?.get(said) ?? Object.keys(options).find((key) => options[key]?.zh === said);
  if (kind === 'choice') return keyOf(text.replaceAll(/\s/g, ''));
  if (kind === 'choices') {
    const found = text.split(/[\s\u3001,\uff0c;\uff1b/]+/).map(keyOf);
    return found.some((one) => one === undefined) ? undefined : [...new Set(found)].join(' ');
  }
  if (kind !== 'count') return text;
  if (free.atOnce.includes(text.trim())) return '0';
  const [, count, unit = ''] = /^(\d{1,4})\s*(\S*)$/.exec(text.normalize('NFKC').trim()) ?? [];
  const dayKind = unit === '' ? '' : dayKindKeys.get(unit);
  if (count === undefined || dayKind === undefined) return undefined;
  if (dayKind !== '' && (values['dayKind'] ?? '') === '') values['dayKind'] = dayKind;
  return String(Number(count));
}

/** The columns of a file that can be filled in and sent back, in the form's order, and how they are headed. */
export function listHeads(list: RegisterList): {
  readonly fields: readonly string[];
  readonly heads: readonly string[];
} {
  const own = [...nameFields.map(({ name }) => name), 'department', ...itemFields[list].map(({ name }) => name)];
  const fields = [...own, ...changeFields.map(({ name }) => name)];
  return { fields, heads: fields.map((name) => labelOf(name).zh) };
}
