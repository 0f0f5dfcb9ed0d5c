import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Plan } from '../../run/plan.ts';
import type { ScannedForm } from '../page.ts';
import { formNumber } from '../new-forms.ts';
import { blocksIn, type Block } from '../page-links.ts';
import { firstLooks, type KeptLook } from '../inspect/stored-looks.ts';
import type { Inspection, Subject } from '../inspect/inspection.ts';
import { factReader } from '../../run/store/fact-rows.ts';
import { readTraces, type PageTrace, type Trace } from './traces.ts';

/** What this run must know of a page that an earlier run read. */
export interface EarlierPage {
  /** Of its body where its address may have a twin. */
  readonly sha: string | undefined;
  /** Triples `[address, kind, text, …]` of its own links. */
  readonly links: readonly unknown[];
  readonly blocks: readonly number[];
  /** Addresses of its trail and of the rows of its list, which nearly always are links too. */
  readonly besides: readonly number[];
  readonly trace: PageTrace;
  /** It was noted for a closer look. */
  readonly isNoted: boolean;
  /** Why it may not be there, JSON; undefined when there was no doubt. */
  readonly suspect: string | undefined;
}

/** Where the answer of an address lies in the evidence, and what it was. */
export interface EarlierAnswer {
  readonly trace: Trace;
  readonly place: string;
  readonly contentType: string;
  readonly bytes: number;
}

/** A run before whose evidence lies in this run's folder too. */
export interface TakenRun extends EarlierRun {
  /** True when both have the same numbers for addresses, so that rows can be copied. */
  readonly isShared: boolean;
}

/** A finished or broken-off run of the same site, read only. */
export interface EarlierRun {
  answer(url: string): EarlierAnswer | undefined;
  /** Undefined for a page that must be read again. */
  page(url: string): EarlierPage | undefined;
  /** Addresses by their numbers, '' for a number that is none's. */
  readonly canons: readonly string[];
  blocks(): readonly Block[];
  /** A form by its number. */
  form(number: number): ScannedForm | undefined;
  /** Its name. */
  readonly id: string;
  /** True when what it read is what this run would read. */
  readonly isAlike: boolean;
  /** The first look at a subject; undefined when there was none, or when another version read it. */
  look(inspection: Inspection<unknown>, subject: Subject): KeptLook | undefined;
  close(): void;
}

export interface EarlierOptions {
  /** True when what the earlier run read is what this run would read. */
  readonly isAlike: boolean;
  /** True when the same version of this tool read it. */
  readonly isSameTool: boolean;
  /** True when both runs stand for the same day. */
  readonly isSameDay: boolean;
}

/**
 * Opens the database of a run, read only.
 *
 * @param compare what the run has in common with the one that is to begin; undefined when nothing of it is of use
 */
export function openEarlier(
  file: string,
  compare: (before: Plan) => EarlierOptions | undefined,
): EarlierRun | undefined {
  const db = new DatabaseSync(file, { readOnly: true });
  const plan = db.prepare("SELECT value FROM meta WHERE key = 'plan'").get()?.value;
  const before = plan === undefined ? undefined : (JSON.parse(String(plan)) as Plan); // written by savePlan
  const options = before && compare(before);
  if (before === undefined || options === undefined) {
    db.close();
    return undefined;
  }
  // one view of it all: to open one for each question costs more than the answer
  db.exec('PRAGMA cache_size=-8000; BEGIN');
  const { isAlike, isSameTool, isSameDay } = options;
  const looks = firstLooks(factReader(db));
  const traces = readTraces(db);
  const canons: string[] = [''];
  const ids = new Map<string, number>();
  for (const [id, canon] of rowsOf(db, 'SELECT id, canon FROM url ORDER BY id')) {
    while (canons.length < Number(id)) canons.push('');
    canons.push(String(canon));
    if (traces.has(Number(id))) ids.set(String(canon), Number(id));
  }
  // all at once: to ask for each costs more than the answers
  const answers = new Map<unknown, readonly SQLOutputValue[]>();
  for (const row of rowsOf(
    db,
    `SELECT url, evidence, ctype, bytes FROM fetch WHERE method = 'GET' AND status = 200 AND evidence IS NOT NULL
       ORDER BY id`,
  ))
    answers.set(row[0], row);
  const page = arrays(db, 'SELECT sha, links, blocks, crumbs, rows FROM page WHERE url = ?');
  const items = arrays(db, 'SELECT url FROM item WHERE page = ?');
  // few pages have any: to ask for each page costs more than to know all
  const factsOf = (kind: string): ReadonlyMap<string, string> =>
    new Map(
      db
        .prepare('SELECT key, body FROM fact WHERE kind = ?')
        .all(kind)
        .map(({ key, body }) => [String(key), String(body)]),
    );
  const suspects = factsOf('suspect');
  const noted = factsOf('to-look-at');
  const forms = new Map<number, ScannedForm>();
  for (const row of db.prepare("SELECT forms FROM page WHERE forms <> ''").iterate())
    for (const form of JSON.parse(String(row.forms)) as readonly ScannedForm[]) forms.set(formNumber(form), form);
  return {
    answer(url) {
      const id = ids.get(url);
      const trace = traces.get(id ?? 0);
      const row = answers.get(id);
      if (trace === undefined || row === undefined) return undefined;
      const [, place, contentType, bytes] = row;
      return { trace, place: String(place), contentType: String(contentType ?? ''), bytes: Number(bytes) };
    },
    page(url) {
      const id = ids.get(url) ?? 0;
      const trace = traces.get(id)?.page;
      if (!isAlike || trace === undefined || !(isSameDay || trace[0] === 1)) return undefined;
      const row = page.get(id);
      if (row === undefined) return undefined;
      const [sha, links, blocks, crumbs, rows] = row;
      const trail = JSON.parse(String(crumbs)) as readonly { readonly href: number }[]; // written by the gatherer, as are the others
      return {
        sha: sha === null ? undefined : String(sha),
        links: JSON.parse(String(links)) as readonly unknown[],
        blocks: JSON.parse(String(blocks)) as readonly number[],
        besides: [...trail.map(({ href }) => href), ...(rows === 0 ? [] : items.all(id).map(([item]) => Number(item)))],
        trace,
        isNoted: noted.has(url),
        suspect: suspects.get(url),
      };
    },
    canons,
    blocks: () => blocksIn(db),
    id: before.id,
    isAlike,
    look: (inspection, subject) => (isSameTool ? looks(inspection, subject) : undefined),
    form: (number) => forms.get(number),
    close: () => db.close(),
  };
}

interface Arrays {
  get(value: number): readonly SQLOutputValue[] | undefined;
  all(...values: readonly number[]): readonly (readonly SQLOutputValue[])[];
}

/** A statement whose rows come as lists: half the work of rows with names. */
function arrays(db: DatabaseSync, sql: string): Arrays {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  // what `setReturnArrays` makes of rows, which its types do not say
  return statement as unknown as Arrays;
}

const rowsOf = (db: DatabaseSync, sql: string): readonly (readonly SQLOutputValue[])[] => arrays(db, sql).all();
