import { isFields } from '@gongkai/model';
import { toJson } from '../../base/to-json.ts';
import type { Values } from './values.ts';

/** What is kept on the reader's machine: never a field marked sensitive, never a file. */
export interface Draft {
  readonly values: Values;
  /** The Idempotency-Key of these answers: sent again after a reload, they are still filed once. */
  readonly key: string;
  /** Names of sensitive fields that were filled in, to be named when the draft comes back. */
  readonly left: readonly string[];
}

/** The draft of one form. Nothing here throws: storage may be forbidden, full or in somebody else's hands. */
export interface DraftBox {
  /** The draft kept last, unless it is older than seven days; undefined when there is none. */
  read(): Draft | undefined;
  /** False when the browser would not keep it. */
  save(draft: Draft): boolean;
  clear(): void;
}

const keptMs = 7 * 86_400_000;

/** Where a draft lies: one for each platform (`origin`), form and version of its questions. */
export const draftKey = (origin: string, form: string, version: string): string =>
  `gk:draft:${origin}:${form}:${version}`;

/**
 * `now` in ms, best of the server: a machine whose clock is put right by a year must not lose a draft for it. A draft of
 * the future is kept for the same reason. `storage` is asked anew each time, because asking may throw.
 */
export function draftBox(storage: () => Storage, key: string, now: () => number): DraftBox {
  return {
    read: () => quietly(() => open(storage().getItem(key), now())),
    save: (draft) => quietly(() => (storage().setItem(key, toJson({ savedAt: now(), ...draft })), true)) ?? false,
    clear: () => {
      quietly(() => storage().removeItem(key));
    },
  };
}

function open(text: string | null, now: number): Draft | undefined {
  const json = text === null ? undefined : (JSON.parse(text) as unknown);
  if (!isFields(json) || !isFields(json['values']) || typeof json['savedAt'] !== 'number') return undefined;
  if (now - json['savedAt'] > keptMs) return undefined;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(json['values'])) if (typeof value === 'string') values[name] = value;
  const { key, left } = json;
  return { values, key: typeof key === 'string' ? key : '', left: textsOf(left) };
}

const textsOf = (json: unknown): readonly string[] =>
  Array.isArray(json) ? json.filter((each): each is string => typeof each === 'string') : [];

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
