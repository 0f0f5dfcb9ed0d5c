import { hash } from 'node:crypto';
import { lendDocuments, listedDocuments, type ListedDocuments } from '../documents/items.ts';
import type { Seen } from './answer.ts';
import type { InspectSource } from './inspection.ts';

/** What a reading asked beside its answer: a name, what it was asked with (null where it is no question), a digest of the reply. */
export type Input = readonly [name: string, argument: string | null, digest: string];

/** A source and an answer that note what is asked of them. */
export interface Watched {
  readonly source: InspectSource;
  readonly seen: Seen;
  /** Undefined when it asked for something that no later run could compare: the whole crawl, or the instant of the answer. */
  inputs(): readonly Input[] | undefined;
}

const plain: ReadonlySet<string> = new Set(['site', 'asOf', 'seed', 'home', 'asked'] satisfies (keyof InspectSource)[]);
/** Of an answer they differ from one request to the next. */
const fleeting: ReadonlySet<string> = new Set(['at', 'headers'] satisfies (keyof Seen)[]);

const parts: ReadonlySet<string> = new Set([
  'documents',
  'interpretations',
  'columnKeys',
] satisfies (keyof ListedDocuments)[]);
const isPart = (name: string): name is keyof ListedDocuments => parts.has(name);
const ofParts = new WeakMap<object, string>();

const digest = (value: unknown): string => hash('sha1', JSON.stringify(value) ?? '', 'base64');

/** Many ask for the same lists. */
function partDigest(source: InspectSource, name: keyof ListedDocuments): string {
  const part = listedDocuments(source)[name];
  let known = ofParts.get(part);
  if (known === undefined) ofParts.set(part, (known = digest([...part])));
  return known;
}

/** Hands both on, and remembers what a reader takes of them: its fact is theirs, whoever reads. */
export function watched(source: InspectSource, seen: Seen): Watched {
  const met = new Map<string, Input>();
  let isLost = false;
  const page: InspectSource['page'] = (url) => {
    const note = source.page(url);
    met.set(`page ${url}`, ['page', url, digest(note)]);
    return note;
  };
  const standIn = new Proxy(source, {
    get(all, name, receiver): unknown {
      const value: unknown = Reflect.get(all, name, receiver);
      if (name === 'page') return page;
      if (typeof name === 'string' && plain.has(name)) met.set(name, [name, null, digest(value)]);
      else isLost = true;
      return value;
    },
  });
  lendDocuments(standIn, source, (name) => met.set(name, [name, null, partDigest(source, name)]));
  return {
    source: standIn,
    seen: new Proxy(seen, {
      get(all, name, receiver): unknown {
        if (typeof name === 'string' && fleeting.has(name)) isLost = true;
        return Reflect.get(all, name, receiver);
      },
    }),
    inputs: () => (isLost ? undefined : [...met.values()]),
  };
}

/** True when a source would answer now as it answered then. */
export const isAnsweredAlike = (inputs: readonly Input[], source: InspectSource): boolean =>
  inputs.every(([name, argument, before]) => {
    if (argument !== null) return digest(source.page(argument)) === before;
    if (isPart(name)) return partDigest(source, name) === before;
    return plain.has(name) && digest(Reflect.get(source, name)) === before;
  });
