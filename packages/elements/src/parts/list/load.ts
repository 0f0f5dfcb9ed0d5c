import { Fault } from '@gongkai/model';
import { fetchJson } from '../../base/fetched.ts';
import type { Listing, TableEntry } from './listing.ts';
import type { Loaded, LoadedFile } from './loaded.ts';
import { notesOf } from './notes.ts';
import type { Source } from './source.ts';

/** Rows an element follows `next` for; beyond it the platform searches. */
const mostFollowed = 5000;

/** How one element opens its data; each is a file of its own. */
export interface Opener<E extends TableEntry> {
  readonly open: (json: unknown) => Promise<Loaded<E>>;
  readonly openTable: (table: HTMLTableElement) => Promise<Loaded<E>>;
  /** Loads the reader that is most likely needed, while the data are on their way. */
  readonly prepare: () => Promise<unknown>;
}

/** Reads the source; `show` gets what there is after each page of several. Throws a Fault of `fetchJson`. */
export async function load<E extends TableEntry>(
  source: Source,
  { open, openTable, prepare }: Opener<E>,
  signal: AbortSignal,
  show: (loaded: Loaded<E>) => void,
): Promise<Loaded<E>> {
  if (source.kind === 'none') return { kind: 'none' };
  if (source.kind === 'table') return openTable(source.value);
  if (source.kind === 'data') return open(source.value);
  if (source.kind === 'block') return open(parse(source.value));
  void prepare().catch(() => undefined);
  let loaded = await open(await fetchJson(source.value, signal));
  for (let page = 2; loaded.kind === 'file' && loaded.file.next && loaded.file.items.length < mostFollowed; page += 1) {
    const before = loaded;
    show({ ...before, pages: 'some' });
    try {
      loaded = joined(before, await open(await fetchJson(new URL(loaded.file.next, source.value).href, signal)), page);
    } catch (cause) {
      if (signal.aborted) throw cause;
      return { ...before, pages: page };
    }
    if (loaded.pages !== 'all') break;
  }
  return loaded.kind === 'file' && loaded.file.next && loaded.pages === 'all' ? { ...loaded, pages: 'most' } : loaded;
}

/** The address of the rows that have a text, where a list is too long for the page. */
export function askingFor(address: string, text: string): string {
  const url = new URL(address);
  url.searchParams.set('q', text);
  return url.href;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Fault('data.not-json', (cause as Error).message, { cause });
  }
}

/** What two pages leave empty, counted together. */
function bothOf(a: Listing['unfilled'], b: Listing['unfilled']): Listing['unfilled'] {
  const added = b.filter((each) => !a.some(({ column }) => column === each.column));
  const summed = a.map((each) => ({
    ...each,
    count: each.count + (b.find(({ column }) => column === each.column)?.count ?? 0),
  }));
  return [...summed, ...added];
}

/** Two pages as one; the first alone, marked, when the second is something else. */
function joined<E extends TableEntry>(before: LoadedFile<E>, next: Loaded<E>, page: number): LoadedFile<E> {
  if (next.kind !== 'file' || next.file.schema !== before.file.schema) return { ...before, pages: page };
  const { next: _, ...head } = before.file;
  const items = [...before.file.items, ...next.file.items];
  const file = { ...head, items, ...(next.file.next && { next: next.file.next }) };
  const list: LoadedFile<E>['list'] = (reader) => {
    const first = before.list(reader);
    const second = next.list(reader);
    const entries = [...first.entries, ...second.entries.map((entry) => ({ ...entry, key: `${page}/${entry.key}` }))];
    const unfilled = bothOf(first.unfilled, second.unfilled);
    return { ...first, entries, unfilled, notes: notesOf(reader, { entries, unfilled }) };
  };
  return { ...before, file, flaws: [...before.flaws, ...next.flaws], list };
}
