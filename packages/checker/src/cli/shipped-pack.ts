import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '@gongkai/model';
import { bindPack, packHash } from '../stages/bind.ts';

export const usualPack = 'state-2019';

/** A pack that was read, checked and bound, with the bytes it was read from. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly text: string;
  readonly sha256: string;
  /** Need names of all its checks. */
  readonly needs: readonly string[];
}

/** Ids of the packs that come with the tool. */
export const builtInPacks = (): readonly string[] =>
  readdirSync(dirname(builtInFile(usualPack)))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted();

export const builtInFile = (id: string): string =>
  fileURLToPath(import.meta.resolve(`@gongkai/packs/assessment/${id}.json`));

/**
 * A pack that comes with the tool, by its id; undefined for every other name. It is taken as it is: that it reads and binds
 * without a problem is shown by the tests of every release, and to find it anew costs a scan a tenth of a second.
 */
export function shippedPack(name: string): LoadedPack | undefined {
  if (!builtInPacks().includes(name)) return undefined;
  const text = readFileSync(builtInFile(name), 'utf8');
  // read-pack.shipped.test.ts: what the reader makes of these texts is just this
  const { $schema: _, ...pack } = JSON.parse(text) as Pack & { readonly $schema?: string };
  const bound = bindPack(pack);
  return bound.ok ? { pack, text, sha256: packHash(text), needs: bound.value.needs } : undefined;
}
