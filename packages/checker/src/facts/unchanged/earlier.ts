import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Plan } from '../../run/plan.ts';
import type { Region, ScannedForm } from '../page.ts';
import { formNumber } from '../new-forms.ts';
import { firstLooks, type KeptLook } from '../inspect/stored-looks.ts';
import type { Inspection, Subject } from '../inspect/inspection.ts';
import { factReader } from '../../run/store/fact-rows.ts';
import { readTraces, type PageTrace, type Trace } from './traces.ts';

/** A page as an earlier run read it; ids are that run's. */
export interface EarlierPage {
  /** Columns of its row. */
  readonly row: Readonly<Record<string, SQLOutputValue>>;
  readonly items: readonly Readonly<Record<string, SQLOutputValue>>[];
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

/** A finished or broken-off run of the same site, read only. */
export interface EarlierRun {
  answer(url: string): EarlierAnswer | undefined;
  /** Undefined for a page that must be read again. */
  page(url: string): EarlierPage | undefined;
  canon(id: number): string;
  block(id: number): { readonly region: Region; readonly links: readonly unknown[] };
  /** A form by its number. */
  form(number: number): ScannedForm | undefined;
  /** Its name. */
  readonly id: string;
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
  const ids = new Map<string, number>();
  const traces = readTraces(db);
  const byId = db.prepare('SELECT canon FROM url WHERE id = ?');
  const canon = (id: number): string => String(byId.get(id)?.canon ?? '');
  for (const id of traces.keys()) ids.set(canon(id), id);
  const fetched = db.prepare(
    `SELECT evidence, ctype, bytes FROM fetch WHERE url = ? AND method = 'GET' AND status = 200 AND evidence IS NOT NULL
       ORDER BY id DESC LIMIT 1`,
  );
  const page = db.prepare('SELECT * FROM page WHERE url = ?');
  const items = db.prepare('SELECT pos, url, title, day, via FROM item WHERE page = ? ORDER BY pos');
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
  const block = db.prepare('SELECT region, links FROM block WHERE id = ?');
  const forms = new Map<number, ScannedForm>();
  for (const row of db.prepare("SELECT forms FROM page WHERE forms <> ''").iterate())
    for (const form of JSON.parse(String(row.forms)) as readonly ScannedForm[]) forms.set(formNumber(form), form);
  return {
    answer(url) {
      const id = ids.get(url);
      const trace = traces.get(id ?? 0);
      const row = id === undefined ? undefined : fetched.get(id);
      if (trace === undefined || row === undefined) return undefined;
      return { trace, place: String(row.evidence), contentType: String(row.ctype ?? ''), bytes: Number(row.bytes) };
    },
    page(url) {
      const id = ids.get(url) ?? 0;
      const trace = traces.get(id)?.page;
      if (!isAlike || trace === undefined || !(isSameDay || trace.isSettled)) return undefined;
      const row = page.get(id);
      if (row === undefined) return undefined;
      return { row, items: items.all(id), trace, isNoted: noted.has(url), suspect: suspects.get(url) };
    },
    canon,
    block(id) {
      const row = block.get(id);
      // written by pageLinks
      return {
        region: String(row?.region) as Region,
        links: JSON.parse(String(row?.links ?? '[]')) as readonly unknown[],
      };
    },
    id: before.id,
    look: (inspection, subject) => (isSameTool ? looks(inspection, subject) : undefined),
    form: (number) => forms.get(number),
    close: () => db.close(),
  };
}
