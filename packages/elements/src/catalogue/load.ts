import { ELEMENT_SOURCES, Fault, type Catalogue, type PublicDocuments } from '@gongkai/model';
import { fetchJson } from '../base/fetched.ts';
import type { Loaded, LoadedFile } from './loaded.ts';
import type { Source } from './source.ts';

/** Rows an element follows `next` for; beyond it the platform searches. */
const mostFollowed = 5000;

/** Reads the source; `show` gets what there is after each page of several. Throws a Fault of `fetchJson`. */
export async function load(source: Source, signal: AbortSignal, show: (loaded: Loaded) => void): Promise<Loaded> {
  if (source.kind === 'none') return { kind: 'none' };
  if (source.kind === 'table') return (await import('./gk-catalogue.table.ts')).openTable(source.value);
  if (source.kind === 'data') return open(source.value);
  if (source.kind === 'block') return open(parse(source.value));
  void import('./gk-catalogue.items.ts').catch(() => undefined); // while the data are on their way
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
  return loaded;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Fault('data.not-json', (cause as Error).message, { cause });
  }
}

async function open(json: unknown): Promise<Loaded> {
  const [, documents] = ELEMENT_SOURCES['gk-catalogue'].schemas;
  const schema = typeof json === 'object' && json !== null ? (json as { schema?: unknown }).schema : undefined;
  if (schema === documents) return (await import('./gk-catalogue.documents.ts')).openDocuments(json);
  return (await import('./gk-catalogue.items.ts')).openItems(json);
}

/** Two pages as one; the first alone, marked, when the second is something else. */
function joined(before: LoadedFile, next: Loaded, page: number): LoadedFile {
  if (next.kind !== 'file' || next.file.schema !== before.file.schema) return { ...before, pages: page };
  const { next: _, ...head } = before.file;
  const items = [...before.file.items, ...next.file.items] as never[];
  const file = { ...head, items, ...(next.file.next && { next: next.file.next }) } as Catalogue | PublicDocuments;
  const list = (reader: Parameters<LoadedFile['list']>[0]): ReturnType<LoadedFile['list']> => {
    const first = before.list(reader);
    const second = next.list(reader);
    const entries = [...first.entries, ...second.entries.map((entry) => ({ ...entry, key: `${page}/${entry.key}` }))];
    return { ...first, entries, notes: second.notes };
  };
  return { ...before, file, flaws: [...before.flaws, ...next.flaws], list };
}
